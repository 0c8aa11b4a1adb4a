package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/ledger"
	"llwybr/core/plan"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
)

// on is what the ledger holds of a page: how often each family was shown there, in the order of ledger.Families.
func on(w *Window, page string) (shown [4]int) {
	s := w.Sitting().Shown()
	for i, f := range s.Families {
		shown[i] = f.On[slices.Index(ledger.Screens[:], page)].Shown
	}
	return shown
}

// The ledger knows the families of the catalogue and the pages of the program.
func TestTheLedgerKnowsFamiliesAndPages(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	for _, f := range w.app.Guide.Catalogue.Families() {
		if !slices.Contains(ledger.Families[:], f.ID) {
			t.Errorf("no family %s in the ledger", f.ID)
		}
	}
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		if len(w.context.Families()) > 0 && !slices.Contains(ledger.Screens[:], name) {
			t.Errorf("%s shows families, and the ledger does not know it", name)
		}
	}
}

// Every page that shows families is counted when somebody goes there, with positions and words.
func TestEveryPageWithFamiliesIsCounted(t *testing.T) {
	w := learner(t, "cy", "mared-year11-comparing")
	for _, name := range ledger.Screens {
		w.Go(screen.Place{Name: name})
	}
	s := w.Sitting().Shown()
	for i, name := range ledger.Screens {
		n, words := 0, 0
		for _, f := range s.Families {
			n, words = n+f.On[i].Shown, words+f.On[i].Words
		}
		if n == 0 || words < n {
			t.Errorf("%s: %d families with %d words", name, n, words)
		}
	}
	if first := s.Families[slices.Index(ledger.Families[:], "college")].On[2].At; first[0] != 1 {
		t.Errorf("Cwrs galwedigaethol comes first in Welsh: %v", first)
	}
}

// A showing is a page that somebody goes to: what is pressed there, another language, another size or going there once more adds nothing; coming back does.
func TestAPageIsOneShowingHoweverOftenItIsBuilt(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	there := screen.Place{Name: screen.Routes}
	w.Go(there)
	once := on(w, screen.Routes)
	if once != [4]int{2, 2, 2, 2} { // a lane and what it is, each
		t.Fatalf("%v", once)
	}
	w.Rebuild()
	w.SetLanguage("cy")
	w.Go(there)
	s := w.MachineSettings()
	s.TextSize = 2
	w.SetMachine(s)
	if again := on(w, screen.Routes); again != once {
		t.Errorf("%v became %v", once, again)
	}
	w.Go(screen.Place{Name: screen.Help})
	w.Back()
	if back := on(w, screen.Routes); back == once {
		t.Errorf("coming back is no showing: %v", back)
	}
}

// What was counted goes with the record, and the next person begins at nought.
func TestTheLedgerIsForgottenWithTheSitting(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Routes})
	w.Lock()
	if w.ledger != (ledger.Ledger{}) || w.counted != (screen.Place{}) {
		t.Error("something is left after locking")
	}
	w.start.guest()
	if n := w.Sitting().Shown().Shown(); n != 0 {
		t.Errorf("a guest begins with %d showings", n)
	}
	w.Go(screen.Place{Name: screen.Plan})
	w.leave()
	if w.ledger != (ledger.Ledger{}) {
		t.Error("something is left after a guest")
	}
}

// Somebody finds the counts by the settings, prints them and saves them: a page with the day and the facts' version, and nobody's name.
func TestTheCountsAreTakenAlong(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		w := learner(t, language, "owain-year11-apprenticeship")
		w.Go(screen.Place{Name: screen.Routes})
		w.Go(screen.Place{Name: screen.Settings, Arg: "mine"})
		pressButton(t, w, w.words.T("ledger.title"))
		if w.Place().Name != screen.Counts || !strings.Contains(said(w), w.words.T("ledger.not")) {
			t.Fatal(said(w))
		}
		var opened []string
		w.app.prints.dir, w.app.Open = t.TempDir(), func(path string) error {
			opened = append(opened, path)
			return nil
		}
		pressButton(t, w, w.words.T("planner.print"))
		if len(opened) != 1 || !strings.HasSuffix(opened[0], ".pdf") || !strings.Contains(said(w), w.words.T("ledger.print.opened")) {
			t.Fatalf("opened %q:\n%s", opened, said(w))
		}
		place := filepath.Join(t.TempDir(), "n.txt")
		t.Setenv("HOME", t.TempDir())
		pressButton(t, w, w.words.T("ledger.save"))
		w.win.Canvas().Focused().(interface{ SetText(string) }).SetText(place)
		pressButton(t, w, w.words.T("save.save"))
		text := strings.Join(strings.Fields(read(t, place)), " ")
		for _, want := range []string{"Beth gafodd ei ddangos y tro hwn", "What was shown in this sitting", "21 Tachwedd 2026", "21 November 2026", w.app.Guide.Catalogue.Info().Version,
			"Prentisiaeth", "Apprenticeship", "Came first: ", "Share of words: ", "Pages: My journey: "} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in\n%s", language, want, text)
			}
		}
		if strings.Contains(text, "Owain") {
			t.Error("the page names somebody")
		}
		w.Lock()
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Where nothing can show the page, saving it is offered.
func TestTheCountsCanBeSavedWhereNothingPrints(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	w.Go(screen.Place{Name: screen.Counts})
	w.Sitting().Print("en")
	if s := said(w); !strings.Contains(s, w.words.T("ledger.print.none")) {
		t.Fatal(s)
	}
	t.Setenv("HOME", t.TempDir())
	pressButton(t, w, w.words.T("ledger.save"))
	if s := said(w); !strings.Contains(s, w.words.T("ledger.save.what")) {
		t.Error(s)
	}
}

// The counts are one page, in one language and in both.
func TestTheCountsAreOnePage(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	for _, name := range ledger.Screens {
		w.Go(screen.Place{Name: name})
	}
	for range 3000 { // numbers as wide as those of the longest day
		w.ledger.Shown("routes", []ledger.Card{{Family: "academic", Position: 1, Words: 99}, {Family: "apprenticeship", Position: 2, Words: 99},
			{Family: "college", Position: 3, Words: 99}, {Family: "work", Position: 4, Words: 99}})
	}
	for _, languages := range []string{"cy", "en", "both"} {
		pages, err := plan.Pages(sitting{w}.document(), w.planWords(languages)...)
		if err != nil || len(pages) != 1 {
			t.Errorf("%s: %d pages, %v", languages, len(pages), err)
		}
	}
}

// In a narrow window the four stand first as equal rows; a family that is chosen then is in the same showing.
func TestChoosingAFamilyIsPartOfTheShowing(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	s := w.MachineSettings()
	s.TextSize = 2
	w.SetMachine(s)
	w.class = theme.Narrow
	w.Go(screen.Place{Name: screen.Routes})
	first := on(w, screen.Routes)
	w.run(keys.Command("language"))
	for _, id := range []string{"family.college", "family.work"} {
		for _, part := range w.shown.Focus() {
			if part.ID == id {
				w.win.Canvas().Focus(part.Object)
				part.Object.(interface{ Tapped(*fyne.PointEvent) }).Tapped(nil)
			}
		}
	}
	if got := on(w, screen.Routes); first != [4]int{1, 1, 1, 1} || got != first {
		t.Errorf("%v, then %v", first, got)
	}
}
