package plan_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/plan"
)

const sampleCode = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123-4567-89AB-CDEF-GHJK-MNPQ"

// The recovery sheet is one page in both languages, with the whole code, for a record and for a workspace.
func TestTheRecoverySheetIsOnePage(t *testing.T) {
	for _, workspace := range []bool{false, true} {
		doc := plan.RecoverySheet(sampleCode, workspace, "2026-11-21")
		pages, err := plan.Pages(doc, forms(t)["both"]...)
		if err != nil || len(pages) != 1 {
			t.Fatalf("%d pages, %v", len(pages), err)
		}
		said := ""
		for _, item := range pages[0].Items {
			said += item.Text + "\n"
		}
		for _, group := range strings.Split(sampleCode, "-") {
			if !strings.Contains(said, group) {
				t.Errorf("the page lacks %s", group)
			}
		}
		for _, want := range []string{"Taflen adfer", "Recovery sheet", "21 Tachwedd 2026", "21 November 2026"} {
			if !strings.Contains(said, want) {
				t.Errorf("the page lacks %q", want)
			}
		}
	}
}

// The PDF can be read back with the groups in order, and its HTML twin says the same.
func TestTheRecoverySheetReadsBack(t *testing.T) {
	doc := plan.RecoverySheet(sampleCode, false, "2026-11-21")
	var pdf, html, text bytes.Buffer
	for err := range map[error]bool{plan.PDF(&pdf, doc, forms(t)["both"]...): true, plan.HTML(&html, doc, forms(t)["both"]...): true,
		plan.Text(&text, doc, forms(t)["both"]...): true} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !strings.Contains(text.String(), sampleCode) {
		t.Error("the text lacks the code")
	}
	for _, group := range strings.Split(sampleCode, "-") {
		if !strings.Contains(html.String(), "<li>"+group+"</li>") {
			t.Errorf("the page lacks %s", group)
		}
	}
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if folder := os.Getenv("LLWYBR_PICTURES"); folder != "" {
		path = filepath.Join(folder, "recovery.pdf")
	}
	if err := os.WriteFile(path, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Skip("pdftotext is missing")
	}
	at := 0
	for _, group := range strings.Split(sampleCode, "-") {
		i := strings.Index(string(read)[at:], group)
		if i < 0 {
			t.Fatalf("%s does not follow in\n%s", group, read)
		}
		at += i + len(group)
	}
}
