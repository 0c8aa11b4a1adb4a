package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAListIsChecked(t *testing.T) {
	var all offerJSON
	ok(t, &all, "school,qualification,offered,block\nYsgol y Bryn,gcse-music,yes,B\n", "offer", "check", "-", "--json")
	if all.From != "Ysgol y Bryn" || all.Kind != "options" || all.Rows != 1 || !all.Options[0].Offered || all.Options[0].Block != "B" || len(all.Faults) > 0 {
		t.Errorf("%+v", all)
	}
	ok(t, &all, "coleg,enw cymraeg,enw saesneg,maes,lefel\nColeg,Gofal,Care,area-health-and-social-care,mynediad\n", "offer", "check", "-", "--json")
	if all.Kind != "courses" || all.Courses[0].Name.EN != "Care" {
		t.Errorf("%+v", all)
	}
}

// One bad row is enough for exit code 1; it is named by line, column and reason, and the good ones are counted.
func TestABadRowIsNamed(t *testing.T) {
	code, out, errs := ctl("school,qualification,offered\nY,gcse-music,yes\n,gcse-alchemy,yes\n", "offer", "check", "-", "--lang", "en")
	if code != exitBad || !strings.Contains(out, "Y. Options at 14: 1 row\n") || !strings.Contains(out, `Line 3, "qualification": "gcse-alchemy" is not in our facts`) || !strings.Contains(errs, "To put right: 1 thing") {
		t.Errorf("%d\n%s\n%s", code, out, errs)
	}
	code, _, errs = ctl("a,b\n", "offer", "check", "-", "--lang", "cy")
	if code != exitBad || !strings.Contains(errs, "Does dim colofn â'r enw hwn yn y rhestr: school / ysgol") {
		t.Errorf("%d %s", code, errs)
	}
}

// A list to fill in reads back in both languages, and says nothing until somebody has filled it in.
func TestTheListToFillInReadsBack(t *testing.T) {
	for _, args := range [][]string{{"--lang", "cy"}, {"--lang", "en"}, {"--lang", "cy", "--courses"}, {"--lang", "en", "--courses"}} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if code, _, errs := ctl("", append([]string{"offer", "template", "--school", "Ysgol y Tŷ", "--out", path}, args...)...); code != 0 {
			t.Fatal(errs)
		}
		var all offerJSON
		ok(t, &all, "", "offer", "check", path, "--json")
		if data, _ := os.ReadFile(path); all.From != "Ysgol y Tŷ" || len(all.Faults) > 0 || len(all.Options) > 0 || !strings.HasPrefix(string(data), "\ufeff") {
			t.Errorf("%v: %+v", args, all)
		}
	}
}

func TestOfferUsage(t *testing.T) {
	for _, args := range [][]string{{"offer"}, {"offer", "sell"}, {"offer", "template"}, {"offer", "check"}} {
		if code, _, _ := ctl("", args...); code != exitUsage {
			t.Errorf("%v: exit %d", args, code)
		}
	}
	if code, _, errs := ctl("", "offer", "template", "--out", "/none/list.csv"); code != exitBad || !strings.Contains(errs, "/none/list.csv") {
		t.Errorf("%d %s", code, errs)
	}
}
