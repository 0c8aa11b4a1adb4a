package result

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/learner"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// person uses the screen as someone at the keyboard does: what asks for a rebuild is built again, with the state it saves.
type person struct {
	*screentest.Stage
	page  *page
	built int
}

func sit(t *testing.T, language, sample string, rec *learner.Record) *person {
	t.Helper()
	who := &person{Stage: screentest.New(t, language, sample)}
	if rec != nil {
		if err := who.Session.Import(*rec); err != nil {
			t.Fatal(err)
		}
	}
	who.page = New(who.Context(), "", nil).(*page)
	return who
}

func (who *person) then() {
	who.T.Helper()
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
	if who.Shell.Rebuilt > who.built {
		who.built = who.Shell.Rebuilt
		who.page = New(who.Context(), "", who.page.State()).(*page)
	}
}

func (who *person) press(command keys.Command) {
	who.T.Helper()
	if !who.page.Run(command) {
		who.T.Fatalf("%s does nothing", command)
	}
	who.then()
}

func (who *person) part(id string) fyne.Focusable {
	who.T.Helper()
	i := slices.IndexFunc(who.page.Focus(), func(t screen.Target) bool { return t.ID == id })
	if i < 0 {
		who.T.Fatalf("no part %q", id)
	}
	return who.page.Focus()[i].Object
}

func (who *person) twin() string { return strings.Join(widget.TwinOf(who.page.Content()), "\n") }

func (who *person) sees(texts ...string) {
	who.T.Helper()
	for _, text := range texts {
		if !strings.Contains(who.twin(), text) {
			who.T.Errorf("%q is not there:\n%s", text, who.twin())
		}
	}
}

// Elin sees her result in words first, with her own answers as reasons.
func TestTheResultInWords(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium", nil)
	if first := widget.TwinOf(who.page.Content())[0]; first != "Fy meysydd cryfaf hyd yma: Ymchwilio, Gwneud a Helpu." {
		t.Errorf("the first line is %q", first)
	}
	who.sees("Fy nhri maes cryfaf", "Cryf iawn", "Fe ddywedoch chi y byddech chi'n mwynhau: \"", "Nid prawf yw e")
	if strings.Contains(who.twin(), "%") {
		t.Error("there is a percentage")
	}
}

// The list says what the hexagon says.
func TestTheListIsTheHexagonsTwin(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	picture := widget.TwinOf(who.part("hexagon").(fyne.CanvasObject))
	who.press(list)
	for i := 0; i < len(picture); i += 2 {
		who.sees(picture[i], picture[i+1]+", from ")
	}
	test.Tap(who.part("view").(fyne.Tappable))
	who.then()
	who.part("hexagon")
}

// A kind opens its eight answers, from the hexagon, from the list and by the arrow keys.
func TestAKindShowsItsAnswers(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	who.sees("Choose a kind to see its answers.")
	who.press(after)
	who.sees("My answers: Making", "Mend a broken tap")
	who.press(before)
	who.sees("My answers: Organising")
	hexagon := who.part("hexagon").(*widget.Hexagon)
	if hexagon.Current() != theme.Conventional {
		t.Errorf("the ring stands at %s", hexagon.Current())
	}
	hexagon.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	hexagon.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	who.then()
	who.sees("My answers: Leading")
	who.press(list)
	who.part("kind-A").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	who.then()
	who.sees("My answers: Creating", "Don't know, or never tried")
}

func TestTooFewAnswersForAPicture(t *testing.T) {
	who := sit(t, "en", "", nil)
	who.sees("Two answers of each kind make a first picture. So far there are 0 answers.", "Not known yet")
	who.press(ideas)
	if who.Shell.Went[0].Name != screen.Interests {
		t.Errorf("went to %v", who.Shell.Went)
	}
}

func TestAFirstPictureIsMarked(t *testing.T) {
	rec := sheet(t, 2, spread(5, 4, 3, 2, 1, 1))
	who := sit(t, "en", "", &rec)
	who.sees("From 12 answers: too early to lean on.")
}

func TestAFlatProfileInvitesAWideLook(t *testing.T) {
	rec := sheet(t, 8, spread(4, 4, 4, 4, 4, 4))
	who := sit(t, "cy", "", &rec)
	who.sees("Llawer o bethau ar lefel debyg")
	if strings.Contains(who.twin(), "Fy nhri maes cryfaf") {
		t.Error("a flat profile names three strongest")
	}
	low := sheet(t, 8, spread(1, 1, 1, 1, 1, 1))
	sit(t, "en", "", &low).sees("Never tried it? A low answer may mean only that.")
}

func TestHowThisWorks(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	c := who.page.c
	who.part("how").TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	who.then()
	who.sees("This is not a test", "no percentages", "are estimates", "[1]", "[2]")
	if cited := c.Cited(); len(cited) != 2 || !strings.Contains(cited[0], "onetcenter.org") {
		t.Errorf("cited %v", cited)
	}
	who.part("source-0")
	if who.page.State()["how"] == "" {
		t.Error("that it is open is not kept")
	}
}

func TestWhereTheButtonsLead(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	who.press(ideas)
	who.press(change)
	want := []screen.Place{{Name: screen.Ideas}, {Name: screen.Interests, Arg: "review"}}
	if !slices.Equal(who.Shell.Went, want) {
		t.Errorf("went %v", who.Shell.Went)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", nil)
	if err := who.page.Keys().Check(); err != nil {
		t.Fatal(err)
	}
	for _, b := range who.page.Keys() {
		who.Words.T(b.Message)
	}
}

// Every sample learner, class of window, view and language has its words.
func TestEveryPageInBothLanguages(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, sample := range []string{"", "cai-year10-below-gcse", "elin-year9-welsh-medium", "jay-17-out-of-education"} {
			who := sit(t, language, sample, nil)
			for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
				who.Class = class
				for _, s := range []screen.State{nil, {"list": "1", "kind": "S", "how": "1"}} {
					p := New(who.Context(), "R", s).(*page)
					if p.Title() == "" || p.Subtitle() == "" || p.First() == "" || len(p.Focus()) < 4 {
						t.Errorf("%s %s: %v", language, sample, p.Focus())
					}
				}
			}
		}
	}
}
