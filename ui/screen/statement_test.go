package screen_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"llwybr/core/i18n"
	"llwybr/locales"
	"llwybr/ui/screen"
)

var update = flag.Bool("update", false, "write docs/accessibility.md anew")

const statementFile = "../../docs/accessibility.md"

// written is the statement in a language, as Markdown.
func written(w *i18n.Translator) string {
	var b strings.Builder
	b.WriteString("# " + w.T("access.title") + "\n\n" + w.T("access.intro") + "\n")
	for _, part := range screen.Statement {
		b.WriteString("\n## " + w.T(part.Heading) + "\n\n")
		for _, id := range part.Points {
			b.WriteString("- " + w.T(id) + "\n")
		}
	}
	b.WriteString("\n" + w.T("access.draft") + "\n\n" + w.T("access.date", "Day", screen.StatementDay) + "\n")
	return b.String()
}

// The document says what the program says, in both languages.
func TestTheStatementInTheDocumentsIsTheProgrammes(t *testing.T) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	bundle.OnMissing(func(lang, id string, err error) { t.Errorf("%s: message %s: %v", lang, id, err) })
	want := written(bundle.For("cy")) + "\n---\n\n" + written(bundle.For("en"))
	if *update {
		if err := os.WriteFile(statementFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(statementFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s differs from the messages; write it anew with -update", statementFile)
	}
}
