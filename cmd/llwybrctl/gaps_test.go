package main

import (
	"strings"
	"testing"
)

// Every gap stands in the list with its two texts, whom to ask and its day; the six that the founding documents leave open are among them.
func TestGaps(t *testing.T) {
	var all gapsJSON
	ok(t, &all, "", "catalogue", "gaps", "--json")
	founding := map[int]bool{}
	for _, g := range all.Gaps {
		if g.TextEN == "" || g.TextCY == "" || g.Ask.ID == "" || g.Ask.NameEN == "" || g.Ask.NameCY == "" || g.ReadOn == "" || g.Source == nil {
			t.Errorf("%+v", g)
		}
		founding[g.Founding] = true
	}
	for n := 1; n <= 6; n++ {
		if !founding[n] {
			t.Errorf("founding gap %d is not there", n)
		}
	}
	for _, c := range all.Counted {
		if c.TextEN == "" || c.TextCY == "" || c.TextEN == c.TextCY || c.N == 0 || c.N > c.Of || c.Ask.NameEN == "" || c.Ask.NameCY == "" {
			t.Errorf("%+v", c)
		}
	}
	if len(all.Counted) == 0 {
		t.Error("nothing is counted")
	}
	for language, ask := range map[string]string{"cy": "Gofynnwch: ", "en": "Ask: "} {
		code, out, errs := ctl("", "catalogue", "gaps", "--lang", language)
		if code != 0 || strings.Count(out, ask) != len(all.Gaps)+len(all.Counted) {
			t.Errorf("exit %d, %d of %d in %s: %s", code, strings.Count(out, ask), len(all.Gaps)+len(all.Counted), language, errs)
		}
		for _, g := range all.Gaps {
			if text := map[string]string{"cy": g.TextCY, "en": g.TextEN}[language]; !strings.Contains(out, text) {
				t.Errorf("%s: %q is not there", language, text)
			}
		}
	}
}
