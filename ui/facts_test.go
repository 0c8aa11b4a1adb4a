package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/locales"
	"llwybr/ui/screen"
	"llwybr/ui/session"
)

// bench is a window on the record of Owain, on a machine with the first edition of the frozen facts built in.
type bench struct {
	*Window
	owner editiontest.Owner
	built *catalogue.Catalogue
	dir   string
}

func newBench(t *testing.T, language string, keys ...string) bench {
	t.Helper()
	b := bench{owner: editiontest.NewOwner(t), built: editiontest.Open(t, editiontest.Database(t, 1)), dir: t.TempDir()}
	if keys == nil {
		keys = []string{b.owner.Public}
	}
	if err := vault.SaveSettings(b.dir, vault.Settings{Language: language, TextSize: 1, UpdateKeys: keys}); err != nil {
		t.Fatal(err)
	}
	b.Window = b.begin(t)
	return b
}

// begin is a start of the program, into the open record.
func (b bench) begin(t *testing.T) *Window {
	t.Helper()
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	app, _ := New(Config{Toolkit: test.NewTempApp(t), Bundle: bundle, Guide: guide.New(b.built), Store: held{vault.NewMemory()}, Dir: b.dir,
		Today: func() message.Day { return "2026-11-22" }, Now: time.Now,
		OpenFacts: func(keys []string) (*edition.Shelf, error) {
			shelf, err := edition.OpenShelf(b.dir, edition.NewPolicy(keys...), b.built)
			t.Cleanup(func() { shelf.Close() })
			return shelf, err
		},
		Failures: func(lang, id string, err error) { t.Errorf("%s %s: %v", lang, id, err) }})
	w := app.Window(fyne.NewSize(1366, 768))
	made, err := app.Store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(app.Store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	rec, err := app.Guide.Read(fixture.Owain, fixture.Learner(t, fixture.Owain))
	if err != nil {
		t.Fatal(err)
	}
	rec.Language = app.settings.Language
	if err := s.Import(rec); err != nil {
		t.Fatal(err)
	}
	w.session = s
	w.Go(screen.Place{Name: screen.Settings, Arg: "facts"})
	return w
}

// next is the file of a newer edition, in which a job that Owain likes has another name.
func (b bench) next(t *testing.T, serial int) string {
	occupation, ok := b.built.Occupation("soc-3112")
	if !ok {
		t.Fatal("no soc-3112")
	}
	return b.owner.File(t, editiontest.Database(t, serial,
		editiontest.Replace("occupations", "soc-3112,"+occupation.Name.EN+","+occupation.Name.CY, "soc-3112,Tidal engineer,Peiriannydd llanw"),
		editiontest.Add("sectors", "sector-kelp,industry,Kelp farming,Ffermio gwymon,https://www.ons.gov.uk/x,2027-02-01,,,in_force,official_page,,draft")))
}

func mustSay(t *testing.T, w *Window, want ...string) {
	t.Helper()
	for _, text := range want {
		if !strings.Contains(said(w), text) {
			t.Errorf("%q is not said in\n%s", text, said(w))
		}
	}
}

// A person chooses a file, sees what it would change and what of it touches the record, installs it, sees it used at once, and goes back.
func TestNewerFactsThereAndBack(t *testing.T) {
	for language, words := range map[string]struct{ first, touches, changed, now, pressed, before string }{
		"en": {"In use: edition 1", "What affects my record", "Tidal engineer (Jobs): changed", "In use: edition 2 of the facts, 1 March 2027", "of the facts from now on", "In use: edition 1"},
		"cy": {"Yn cael ei ddefnyddio: argraffiad 1", "Beth sy'n effeithio ar fy nghofnod", "Peiriannydd llanw (Swyddi): wedi newid", "Yn cael ei ddefnyddio: argraffiad 2 o'r ffeithiau, 1 Mawrth 2027", "o hyn ymlaen", "argraffiad 1"},
	} {
		t.Run(language, func(t *testing.T) {
			b := newBench(t, language)
			mustSay(t, b.Window, words.first)
			b.checkFacts(b.next(t, 2))
			mustSay(t, b.Window, words.touches, words.changed)
			if b.app.Guide.Catalogue != b.built {
				t.Fatal("looking at it has installed it")
			}
			offer, err := b.app.facts.Consider(t.Context(), b.next(t, 2))
			if err != nil {
				t.Fatal(err)
			}
			b.closeOver()
			b.installFacts(offer)
			mustSay(t, b.Window, words.now, words.pressed)
			if o, _ := b.app.Guide.Catalogue.Occupation("soc-3112"); o.Name.EN != "Tidal engineer" {
				t.Errorf("%+v", o.Name)
			}
			mustSay(t, b.begin(t), words.now) // and at the next start
			b.RevertFacts()
			b.revertFacts()
			mustSay(t, b.Window, words.before)
			if b.app.Guide.Catalogue != b.built {
				t.Error("the earlier edition is not in use")
			}
		})
	}
}

func TestAFileThatIsRefusedChangesNothing(t *testing.T) {
	b := newBench(t, "en")
	data, err := os.ReadFile(b.next(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"cut off":  {data[:len(data)-1], "its end is missing"},
		"changed":  {append(slices.Clone(data[:len(data)-1]), data[len(data)-1]^1), "changed after it was signed"},
		"a letter": {[]byte("Dear Sir or Madam"), "not a file of newer facts"},
	} {
		path := filepath.Join(t.TempDir(), "x.llwybr-facts")
		editiontest.Write(t, path, test.data)
		b.take(" "+path+" ", b.factsFile())
		t.Log(name)
		mustSay(t, b.Window, test.want)
	}
	b.checkFacts("/none/at/all")
	mustSay(t, b.Window, "cannot be read")
	if b.app.facts.Installed() {
		t.Error("something is installed")
	}
}

func TestWithoutAKeyNothingCanBeInstalled(t *testing.T) {
	mustSay(t, newBench(t, "en", []string{}...).Window, "In use: edition 1", "the publisher's key is not in its settings")
	b := newBench(t, "en", "RWQbroken")
	mustSay(t, b.Window, "Updates of the facts are off", "RWQbroken")
	for _, target := range b.targets() {
		if button, ok := target.Object.(interface{ Disabled() bool }); ok && target.ID == "settings.install-facts" && !button.Disabled() {
			t.Error("the button can be pressed")
		}
	}
	w := learner(t, "cy", "owain-year11-apprenticeship") // a program that keeps nothing
	w.Go(screen.Place{Name: screen.Settings, Arg: "facts"})
	mustSay(t, w, "does dim modd gosod ffeithiau mwy newydd")
	w.InstallFacts()
	w.RevertFacts()
}

func TestAnInstalledEditionThatIsHurtIsSaidAtTheStart(t *testing.T) {
	b := newBench(t, "en")
	offer, err := b.app.facts.Consider(t.Context(), b.next(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	b.installFacts(offer)
	editiontest.Write(t, filepath.Join(b.dir, edition.Folder, "2.llwybr-facts"), []byte("llwybr"))
	w := b.begin(t)
	mustSay(t, w, "Edition 2 of the facts is installed and is not used", "its end is missing")
	if w.app.Guide.Catalogue != b.built {
		t.Error("something else than the built-in facts is in use")
	}
}

func TestFilesOnSticksAreOffered(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	for _, path := range []string{filepath.Join(first, "a.llwybr-facts"), filepath.Join(first, "b.txt"), filepath.Join(second, "c.llwybr-facts")} {
		editiontest.Write(t, path, nil)
	}
	got := findFacts([]string{first, "/none", second}, time.Minute)
	if want := []string{filepath.Join(first, "a.llwybr-facts"), filepath.Join(second, "c.llwybr-facts")}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for range 9 {
		first = t.TempDir()
		editiontest.Write(t, filepath.Join(first, "a.llwybr-facts"), nil)
		got = append(got, first)
	}
	if n := len(findFacts(got, time.Minute)); n != offered {
		t.Errorf("%d are offered", n)
	}
	t.Setenv("HOME", second)
	if found := findFacts(ownFolders(), time.Minute); len(found) != 1 {
		t.Errorf("%q at home", found)
	}
}

// Checking a file on a slow stick says so, and can be called off.
func TestCheckingCanBeCalledOff(t *testing.T) {
	b := newBench(t, "en")
	offer, err := b.app.facts.Consider(t.Context(), b.next(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	finish := b.waitForFacts(ctx, cancel)
	mustSay(t, b.Window, "Checking the file", "Nothing is changed")
	finish(considered{offer, nil})
	mustSay(t, b.Window, "Tidal engineer")
	if ctx.Err() == nil {
		t.Error("closing the dialog does not call the checking off")
	}
	b.closeOver()
	finish = b.waitForFacts(ctx, cancel) // called off already
	finish(considered{offer, nil})
	if strings.Contains(said(b.Window), "Tidal engineer") {
		t.Error("what was called off is shown")
	}
}
