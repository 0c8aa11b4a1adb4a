package result

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

func sit(t *testing.T, language, sample string, rec *learner.Record) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, sample)
	if rec != nil {
		if err := st.Session.Import(*rec); err != nil {
			t.Fatal(err)
		}
	}
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Result}, nil)
}

// Elin sees her result in words first, with her own answers as reasons.
func TestTheResultInWords(t *testing.T) {
	who := sit(t, "cy", "elin-year9-welsh-medium", nil)
	if first := widget.TwinOf(who.Page.Content())[0]; first != "Fy niddordebau cryfaf hyd yma: Ymchwilio, Gwneud a Helpu." {
		t.Errorf("the first line is %q", first)
	}
	who.MustSee("Fy nhri diddordeb cryfaf", "Cryf iawn", "Dywedoch chi y byddech chi'n mwynhau: \"", "Nid prawf yw hwn")
	if who.Sees("%") {
		t.Error("there is a percentage")
	}
}

// The list says what the hexagon says.
func TestTheListIsTheHexagonsTwin(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	picture := widget.TwinOf(who.Part("hexagon").(fyne.CanvasObject))
	who.Do(list)
	for i := 0; i < len(picture); i += 2 {
		who.MustSee(picture[i], picture[i+1]+", from ")
	}
	who.Tap("view")
	who.Part("hexagon")
}

// A kind opens its eight answers, from the hexagon, from the list and by the arrow keys.
func TestAKindShowsItsAnswers(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	who.MustSee("Choose a kind to see its answers.")
	who.Do(after)
	who.MustSee("My answers: Making", "Mend a broken tap")
	who.Do(before)
	who.MustSee("My answers: Organising")
	hexagon := who.Part("hexagon").(*widget.Hexagon)
	if hexagon.Current() != theme.Conventional {
		t.Errorf("the ring stands at %s", hexagon.Current())
	}
	hexagon.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	hexagon.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	who.Then()
	who.MustSee("My answers: Leading")
	who.Do(list)
	who.Enter("kind-A")
	who.MustSee("My answers: Creating", "Don't know, or never tried")
}

func TestTooFewAnswersForAPicture(t *testing.T) {
	who := sit(t, "en", "", nil)
	who.MustSee("Two answers of each kind make a first picture. So far there are 0 answers.", "Not known yet")
	who.Do(ideas)
	if who.Shell.Went[0].Name != screen.Interests {
		t.Errorf("went to %v", who.Shell.Went)
	}
}

func TestAFirstPictureIsMarked(t *testing.T) {
	rec := sheet(t, 2, spread(5, 4, 3, 2, 1, 1))
	who := sit(t, "en", "", &rec)
	who.MustSee("From 12 answers: too early to lean on.")
}

func TestAFlatProfileInvitesAWideLook(t *testing.T) {
	rec := sheet(t, 8, spread(4, 4, 4, 4, 4, 4))
	who := sit(t, "cy", "", &rec)
	who.MustSee("Llawer o bethau ar lefel debyg")
	if who.Sees("Fy nhri diddordeb cryfaf") {
		t.Error("a flat profile names three strongest")
	}
	low := sheet(t, 8, spread(1, 1, 1, 1, 1, 1))
	sit(t, "en", "", &low).MustSee("Never tried it? A low answer may mean only that.")
}

func TestHowThisWorks(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	c := who.Page.c
	who.Enter("how")
	who.MustSee("This is not a test", "no percentages", "are estimates", "[1]", "[2]")
	if cited := c.Cited(); len(cited) != 2 || !strings.Contains(cited[0], "onetcenter.org") {
		t.Errorf("cited %v", cited)
	}
	who.Part("source-0")
	if who.Page.State()["how"] == "" {
		t.Error("that it is open is not kept")
	}
}

func TestWhereTheButtonsLead(t *testing.T) {
	who := sit(t, "en", "elin-year9-welsh-medium", nil)
	who.Do(ideas)
	who.Do(change)
	want := []screen.Place{{Name: screen.Ideas}, {Name: screen.Interests, Arg: "review"}}
	if !slices.Equal(who.Shell.Went, want) {
		t.Errorf("went %v", who.Shell.Went)
	}
}

func TestKeysAreSound(t *testing.T) {
	who := sit(t, "cy", "", nil)
	who.CheckKeys(who.Page)
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
