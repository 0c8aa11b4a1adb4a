package settings

import (
	"testing"

	"llwybr/ui/screen"
)

func TestTheVoiceIsNamedTriedOrMissed(t *testing.T) {
	who := sit(t, "cy", sectionAloud)
	who.MustSee("Dim llais Cymraeg ar y cyfrifiadur hwn", "Sut i gael un")
	who.Shell.Voiced = screen.Aloud{Looking: true}
	who.Again()
	who.MustSee("Yn chwilio am lais")
	who.Shell.Voiced = screen.Aloud{Found: true, Voice: "Nia"}
	who.Again()
	who.MustSee("Mae llais Cymraeg ar y cyfrifiadur hwn", "Y llais: Nia")
	who.Tap("settings.voice")
	if who.Shell.Tried != 1 {
		t.Error("the voice is not tried")
	}
}

func TestReadingSpeedAndReadingOnOpening(t *testing.T) {
	who := sit(t, "en", sectionAloud)
	who.Shell.Machine.ReadingSpeed = 100
	who.Again()
	who.Tap("settings.each")
	who.Pick("settings.speed", "150")
	if s := who.Shell.Machine; !s.ReadOnOpen || s.ReadingSpeed != 150 {
		t.Errorf("%+v", s)
	}
}
