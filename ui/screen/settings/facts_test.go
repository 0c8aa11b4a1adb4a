package settings

import (
	"slices"
	"testing"

	"llwybr/core/message"
	"llwybr/ui/screen"
)

func TestTheFactsInUseAreNamed(t *testing.T) {
	for language, want := range map[string][]string{
		"cy": {"Yn cael ei ddefnyddio: argraffiad", "Daeth gyda Llwybr", "ar gof bach"},
		"en": {"In use: edition", "It came with Llwybr", "on a stick"},
	} {
		sit(t, language, sectionFacts).MustSee(want...)
	}
}

func TestNewerFactsAreAskedOfTheShell(t *testing.T) {
	who := sit(t, "en", sectionFacts)
	if who.Has("settings.earlier-facts") {
		t.Error("there is nothing to go back to, and it is on offer")
	}
	who.Shell.Edition = screen.Facts{Installed: true}
	who.Again()
	who.MustSee("It was installed on this computer")
	who.Tap("settings.install-facts")
	who.Tap("settings.earlier-facts")
	if !slices.Equal(who.Shell.Asked, []string{"install", "revert"}) {
		t.Errorf("%q", who.Shell.Asked)
	}
}

func TestWhyNothingCanBeInstalledIsSaid(t *testing.T) {
	who := sit(t, "en", sectionFacts)
	who.Shell.Edition = screen.Facts{Off: message.Fail(nil, "edition.off")}
	who.Again()
	who.MustSee("Updates of the facts are off on this computer")
}
