package ui_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/locales"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/tour"
)

// look is how a window looks.
type look struct {
	width, height float32
	text          float64
	language      string
	theme         string
}

var (
	languages = []string{message.Welsh, message.English}
	drawn     = look{1366, 768, 1, "", "light"} // as in the drawings
)

// in is the look in a language.
func (l look) in(language string) look {
	l.language = language
	return l
}

// bundle is all that the program says, read once.
var bundle = sync.OnceValues(func() (*i18n.Bundle, error) { return i18n.New(locales.FS) })

// world is what a program stands on: facts, words and learners by name.
type world struct {
	guide    *guide.Guide
	words    *i18n.Bundle
	learners map[string]learner.Record
}

// frozen is the world that never changes, for goldens.
func frozen(t testing.TB) *world {
	t.Helper()
	g := guide.New(fixture.Open(t))
	x := newWorld(t, g)
	for _, name := range []string{fixture.Elin, fixture.Owain} {
		x.add(t, name, fixture.Learner(t, name))
	}
	return x
}

// present is the world of the product: the real facts and the sample learners.
func present(t testing.TB, samples ...string) *world {
	t.Helper()
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	x := newWorld(t, guide.New(cat))
	for _, name := range samples {
		data, err := assets.Samples.ReadFile("samples/" + name + ".llwybr.json")
		if err != nil {
			t.Fatal(err)
		}
		x.add(t, name, data)
	}
	return x
}

func newWorld(t testing.TB, g *guide.Guide) *world {
	t.Helper()
	words, err := bundle()
	if err != nil {
		t.Fatal(err)
	}
	return &world{guide: g, words: words, learners: map[string]learner.Record{nobody: {}}}
}

func (x *world) add(t testing.TB, name string, data []byte) {
	t.Helper()
	rec, err := x.guide.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	x.learners[name] = rec
}

// nobody is an empty record.
const nobody = "empty"

// store is a store in memory that looks like one on disk, whose records were last open the day before.
type store struct{ *vault.Memory }

func (s store) List() ([]vault.Entry, error) {
	entries, err := s.Memory.List()
	for i := range entries {
		entries[i].LastOpened = now().Add(-24 * time.Hour)
	}
	return entries, err
}

func now() time.Time {
	day, _ := time.Parse(time.DateOnly, string(fixture.Today))
	return day.Add(9 * time.Hour)
}

// stage is a program without a display, with one window.
type stage struct {
	*ui.Window
	t     testing.TB
	app   *ui.App
	store store
	world *world
	look  look
}

// newStage opens a window on the start screen; the look's language "" is a first run.
func newStage(t testing.TB, x *world, l look, before ...func(*stage)) *stage {
	t.Helper()
	st := &stage{t: t, store: store{vault.NewMemory()}, world: x, look: l}
	toolkit := test.NewTempApp(t)
	st.app, _ = ui.New(ui.Config{Toolkit: toolkit, Bundle: x.words, Guide: x.guide, Store: st.store, Now: now,
		Today:    func() message.Day { return fixture.Today },
		Failures: func(lang, id string, err error) { t.Errorf("%s: message %s: %v", lang, id, err) }})
	st.app.AtOnce() // the software driver draws where it is told to: nothing may go on beside the test
	st.app.Speak(l.language)
	for _, do := range before {
		do(st)
	}
	st.Window = st.app.Attach(test.NewTempWindow(t, nil))
	st.Win().Resize(fyne.NewSize(l.width, l.height))
	if l.language != "" {
		st.wear(l)
	}
	return st
}

// wear gives the window a look; its language stays.
func (st *stage) wear(l look) {
	st.look = l.in(st.Language())
	st.app.LieIn("") // the settings of a proof are kept nowhere
	st.Win().Resize(fyne.NewSize(l.width, l.height))
	m := st.MachineSettings()
	m.TextSize, m.Theme = l.text, l.theme
	st.SetMachine(m)
	st.app.LieIn("/home/dysgwr/llwybr")
}

// enter opens a learner's record.
func (st *stage) enter(name string) *stage {
	st.t.Helper()
	id := st.record("")
	s, err := session.Open(st.store, id, now)
	if err != nil {
		st.t.Fatal(err)
	}
	rec := st.world.learners[name]
	rec.Language = st.Language()
	if err := s.Import(rec); err != nil {
		st.t.Fatal(err)
	}
	st.Enter(s)
	return st
}

// record makes room for a learner.
func (st *stage) record(label string) string {
	st.t.Helper()
	time.Sleep(2 * time.Millisecond) // ids made in the same millisecond have no order
	made, err := st.store.Create(context.Background(), label, "")
	id := made.ID
	if err != nil {
		st.t.Fatal(err)
	}
	return id
}

// first is the first record's id.
func (st *stage) first() string {
	entries, err := st.store.List()
	if err != nil || len(entries) == 0 {
		st.t.Fatal("no record", err)
	}
	return entries[0].ID
}

// showing is one thing that a window can show.
type showing struct {
	name  string // as in a golden's file name
	start func(*stage)
	who   string // whose record; "" = the start screen
	show  func(*stage)
}

// open opens a window on what is shown.
func (s showing) open(t testing.TB, x *world, l look) *stage {
	t.Helper()
	var before []func(*stage)
	if s.start != nil {
		before = append(before, s.start)
	}
	st := newStage(t, x, l, before...)
	if s.who != "" {
		st.enter(s.who)
	} else {
		st.Win().Canvas().Capture() // the picture of the start screen comes after the first frame
	}
	if s.show != nil {
		s.show(st)
	}
	return st
}

// starts are the start screens; the first run has both languages.
func starts() []showing {
	fault := message.Fail(errors.New("x"), "record.store-folder", "Folder", "/home/dysgwr/llwybr")
	return []showing{
		{name: "start-none"},
		{name: "start-records", start: func(st *stage) { st.record(""); st.record("Elin"); st.record("") }},
		{name: "start-trouble", start: func(st *stage) { st.app.Break(fault) }},
		{name: "start-labels", start: func(st *stage) { st.app.Policy.Names = vault.NamesLabels; st.record(""); st.record("Elin") }},
		{name: "start-files", start: func(st *stage) { st.app.Policy.Mode = vault.Shared; st.app.KeepFiles() }},
		{name: "start-words", start: func(st *stage) { st.record("") }, show: func(st *stage) { st.Ask(st.first(), nil) }},
		{name: "start-wrong", start: func(st *stage) { st.record("") }, show: func(st *stage) {
			st.Ask(st.first(), message.Fail(nil, "vault.words-wrong"))
			st.Settle()
		}},
		{name: "words-choose", show: func(st *stage) { st.ShowWords("choose") }},
		{name: "words-again", show: func(st *stage) { st.ShowWords("again") }},
		{name: "words-where", show: func(st *stage) { st.ShowWords("where") }},
		{name: "words-sheet", show: func(st *stage) { st.ShowWords("sheet") }},
		{name: "words-groups", show: func(st *stage) { st.ShowWords("groups") }},
		{name: "forgotten", start: func(st *stage) { st.record("") }, show: func(st *stage) { st.ShowForgotten(st.first(), true) }},
	}
}

// pages are all screens for each of the learners.
func pages(learners ...string) []showing {
	var all []showing
	for _, who := range learners {
		for _, name := range ui.Screens {
			all = append(all, showing{name: name + "-" + who, who: who, show: func(st *stage) { st.to(name, who) }})
		}
	}
	return all
}

// to goes to a screen of a learner, as a tour shows it.
func (st *stage) to(name, who string) {
	st.Go(screen.Place{Name: name, Arg: tour.Argument(name, st.world.learners[who])})
}

// overs are what can lie over a page, or stand in it for a while.
func overs(who string) []showing {
	on := func(name, page string, show func(*stage)) showing {
		return showing{name: name, who: who, show: func(st *stage) {
			st.to(page, who)
			show(st)
		}}
	}
	fault := message.Fail(errors.New("x"), "command.cannot-write", "File", "/home/dysgwr/Dogfennau/cynllun.pdf")
	return []showing{
		on("over-search", screen.Ideas, func(st *stage) { st.Do("search") }),
		on("over-search-found", screen.Ideas, func(st *stage) { st.Find("elec") }),
		on("over-search-none", screen.Ideas, func(st *stage) { st.Find("qqqq") }),
		on("over-keys", screen.Interests, func(st *stage) { st.Do("help") }),
		on("over-sources", screen.Routes, func(st *stage) { st.Do("sources") }),
		on("over-fault", screen.Plan, func(st *stage) { st.Failed(fault) }),
		on("over-erase", screen.Settings, func(st *stage) { st.Erase() }),
		on("toast", screen.Options, func(st *stage) {
			st.Toast(message.New("shell.saved"), true)
			st.Settle()
		}),
	}
}
