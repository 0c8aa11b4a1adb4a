package settings

import (
	"strings"
	"testing"

	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

func words(t *testing.T, language string) (*page, string) {
	t.Helper()
	st := screentest.New(t, language, "elin-year9-welsh-medium")
	p := New(st.Context(), "", nil).(*page)
	st.Show(p, 1150, 650)
	return p, strings.Join(widget.TwinOf(p.Content()), "\n")
}

func TestItSaysWhereTheRecordLiesAndThatItIsNotLocked(t *testing.T) {
	for language, want := range map[string][]string{"cy": {"/home/learner/llwybr", "nid yw'r cofnod wedi'i gloi", "CC BY 4.0"}, "en": {"/home/learner/llwybr", "not locked with a passphrase", "CC BY 4.0"}} {
		_, said := words(t, language)
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: %q is not said", language, w)
			}
		}
	}
}

func TestChoicesApplyAtOnce(t *testing.T) {
	st := screentest.New(t, "en", "")
	p := New(st.Context(), "", nil).(*page)
	st.Show(p, 1150, 650)
	for _, target := range p.Focus() {
		switch target.ID {
		case "settings.size":
			target.Object.(*widget.Tiles).Pick("150")
		case "settings.theme":
			target.Object.(*widget.Tiles).Pick("contrast")
		case "settings.language":
			target.Object.(*widget.Tiles).Pick("cy")
		}
	}
	if m := st.Shell.Machine; m.TextSize != 1.5 || m.Theme != "contrast" || m.Language != "cy" {
		t.Errorf("%+v", m)
	}
}

func TestErasingIsAskedOfTheShell(t *testing.T) {
	st := screentest.New(t, "en", "")
	p := New(st.Context(), "", nil).(*page)
	st.Show(p, 1150, 650)
	for _, target := range p.Focus() {
		if target.ID == "settings.erase" {
			target.Object.(*widget.Button).Tapped(nil)
		}
	}
	if st.Shell.Erased != 1 {
		t.Error("nothing was asked")
	}
}
