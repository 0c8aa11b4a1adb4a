package widget

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

func TestADialogFocusesWhatIsSafeAndGivesTheFocusBack(t *testing.T) {
	b, removed, closed := NewButton("remove", QuietButton, nil), 0, 0
	w := open(t, b)
	w.Canvas().Focus(b)
	spec := DialogSpec{Title: "Sure?", Body: []fyne.CanvasObject{NewBody("It can be undone.")}, Safe: 1, OnClose: func() { closed++ },
		Actions: []DialogAction{{Label: "Remove", Do: func() { removed++ }}, {Label: "Keep", Emphasis: SecondaryButton}}}
	d := ShowDialog(w.Canvas(), spec)
	if w.Canvas().Focused() != d.Buttons()[1] {
		t.Error("the safe button does not have the focus")
	}
	d.Buttons()[1].TypedRune('n')
	press(d.Buttons()[1], fyne.KeyF12, fyne.KeyEscape)
	if d.Open() || closed != 1 || removed != 0 || w.Canvas().Focused() != b {
		t.Errorf("Escape: open %v, closed %d, removed %d", d.Open(), closed, removed)
	}
	if !slices.Equal(w.commands, []keys.Command{"leave"}) {
		t.Errorf("keys behind the dialog: %v", w.commands)
	}
	d = ShowDialog(w.Canvas(), spec)
	test.Tap(d.Buttons()[0])
	if d.Open() || removed != 1 || w.Canvas().Overlays().Top() != nil {
		t.Error("an action does not close and act")
	}
	if got := d.Twin(); !slices.Equal(got, []string{"Sure?", "It can be undone.", "Remove", "Keep"}) {
		t.Errorf("twin %v", got)
	}
}

func TestTabStaysInsideADialog(t *testing.T) {
	w := open(t, NewButton("behind", PrimaryButton, nil))
	d := ShowDialog(w.Canvas(), DialogSpec{Title: "?", Actions: []DialogAction{{Label: "a"}, {Label: "b"}}})
	for range 5 {
		w.Canvas().FocusNext()
		if !slices.Contains(d.Buttons(), w.Canvas().Focused().(*Button)) {
			t.Fatal("Tab left the dialog")
		}
	}
}

func TestASheetTakesTheSideOrANarrowWindowWhole(t *testing.T) {
	w := open(t, NewBody("page"))
	w.Resize(fyne.NewSize(1366, 768))
	spec := SheetSpec{Title: "Sources", Close: "Close", Body: NewBody("[1] ...")}
	s := ShowSheet(w.Canvas(), spec)
	if got := s.content.Size().Width; got != sheetWidth || w.Canvas().Focused() != s.CloseButton() {
		t.Errorf("%v wide", got)
	}
	press(s.CloseButton(), fyne.KeyEscape)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 2))
	s = ShowSheet(w.Canvas(), spec)
	if got := s.content.Size().Width; got != 1366 {
		t.Errorf("%v wide in a narrow window", got)
	}
	s.Close()
}

func TestAnOverlayHasItsOwnKeys(t *testing.T) {
	entry := NewEntry(EntrySpec{Label: "Search"})
	w := open(t, NewBody("page"))
	var ran []keys.Command
	o := ShowOverlay(w.Canvas(), OverlaySpec{Content: Inset(20, 20, entry), Width: 760, Focus: entry.Field(),
		Keys: keys.Map{{Chord: keys.On(fyne.KeyDown), Command: "down"}}, Run: func(c keys.Command) bool {
			ran = append(ran, c)
			return true
		}})
	press(entry.Field(), fyne.KeyDown, fyne.KeyEscape)
	if !slices.Equal(ran, []keys.Command{"down"}) || o.Open() {
		t.Errorf("ran %v, open %v", ran, o.Open())
	}
}

func TestASelectIsWalkedTypedAndLeft(t *testing.T) {
	var picked []string
	s := NewSelect("School", "Choose", mediums(), "", func(id string) { picked = append(picked, id) })
	w := open(t, s)
	w.Canvas().Focus(s)
	if !slices.Equal(s.Twin(), []string{"Choose"}) {
		t.Errorf("nothing chosen: %v", s.Twin())
	}
	press(s, fyne.KeyReturn)
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyReturn)
	press(s, fyne.KeySpace)
	w.Canvas().Focused().TypedRune('n')
	press(w.Canvas().Focused(), fyne.KeyReturn)
	press(s, fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyHome, fyne.KeyEscape)
	if !slices.Equal(picked, []string{"bilingual", "unknown"}) || s.Opened() || w.Canvas().Focused() != s {
		t.Errorf("picked %v, open %v", picked, s.Opened())
	}
	if !slices.Equal(s.Twin(), []string{"Not sure"}) {
		t.Errorf("twin %v", s.Twin())
	}
}

func TestAClickBesideTheListClosesIt(t *testing.T) {
	s := NewSelect("School", "Choose", mediums(), "welsh", func(string) { t.Error("picked") })
	w := open(t, s)
	test.Tap(s)
	if !s.Opened() {
		t.Fatal("a click does not open the list")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(880, 690))
	if s.Opened() {
		t.Error("the list is still open")
	}
}

func TestALongListScrollsToTheCursor(t *testing.T) {
	options := make([]Option, 60)
	for i := range options {
		options[i] = Option{ID: strings.Repeat("x", i), Label: "option"}
	}
	s := NewSelect("many", "", options, "", nil)
	w := open(t, s)
	w.Canvas().Focus(s)
	press(s, fyne.KeyReturn)
	list := w.Canvas().Focused().(*dropList)
	press(list, fyne.KeyEnd)
	if list.scroll.Offset() == 0 {
		t.Error("End does not scroll")
	}
	if bottom := list.over.panel.Position().Y + list.over.panel.Size().Height; bottom > 700 {
		t.Errorf("the list ends at %v, below the window", bottom)
	}
}

func TestAnEntryKeepsWritingKeysAndHandsOnTheRest(t *testing.T) {
	var left, submitted string
	e := NewEntry(EntrySpec{Label: "Name", Limit: 4, Letters: true, OnLeave: func(s string) { left = s }, OnSubmit: func(s string) { submitted = s }})
	w := open(t, e, NewButton("next", PrimaryButton, nil))
	f := e.Field()
	w.Canvas().Focus(f)
	test.Type(f, "nŵ1yy")
	press(f, fyne.KeyLeft, fyne.KeyF12, fyne.KeyEscape, fyne.KeyReturn)
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	f.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: keys.Ctrl})
	if e.Text() != "nŵ1y" || submitted != "nŵ1y" {
		t.Errorf("text %q, submitted %q", e.Text(), submitted)
	}
	if want := []keys.Command{"leave", "back", "search"}; !slices.Equal(w.commands, want) {
		t.Errorf("handed on %v, want %v", w.commands, want)
	}
	w.Canvas().FocusNext()
	if left != "nŵ1y" {
		t.Errorf("left with %q", left)
	}
}

func TestTheLetterStripTypesAtTheCursor(t *testing.T) {
	e := NewEntry(EntrySpec{Text: "T'r Wyn", Letters: true})
	w := open(t, e)
	f := e.field
	w.Canvas().Focus(f)
	f.CursorColumn = 1
	test.Tap(e.strip.Objects[1].(*Button))
	if e.Text() != "Tŷ'r Wyn" || w.Canvas().Focused() != f {
		t.Errorf("text %q", e.Text())
	}
}

func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	e := NewEntry(EntrySpec{Rows: 3})
	open(t, e)
	if e.field.AcceptsTab() {
		t.Error("Tab would be written")
	}
	test.Type(e.field, "a")
	press(e.field, fyne.KeyReturn)
	if e.Text() != "a\n" {
		t.Errorf("Enter gives %q", e.Text())
	}
}

func TestAPasswordIsInNoTwin(t *testing.T) {
	useTheme(t, theme.Light, 1)
	e := NewEntry(EntrySpec{Label: "Words", Text: "coch mynydd", Password: true})
	if !slices.Equal(e.Twin(), []string{"Words"}) {
		t.Errorf("twin %v", e.Twin())
	}
}

func TestAScrollFollowsTheFocusAndPages(t *testing.T) {
	column := Column(10)
	for range 40 {
		column.Add(NewButton("x", PrimaryButton, nil))
	}
	useTheme(t, theme.Light, 1)
	s := NewScroll(column)
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(400, 300))
	last := column.Objects[39].(*Button)
	w.Canvas().Focus(last)
	end := s.bottom()
	if s.Offset() != end || end == 0 {
		t.Errorf("offset %v, the end is %v", s.Offset(), end)
	}
	press(last, fyne.KeyPageUp)
	if s.Offset() >= end {
		t.Error("PageUp does not scroll")
	}
	press(last, fyne.KeyHome)
	if s.Offset() != 0 {
		t.Error("Home does not go to the top")
	}
	w.Canvas().Unfocus()
	keys.At(w.Canvas())
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if s.Offset() == 0 {
		t.Error("PageDown does not scroll when nothing has the focus")
	}
	w.Canvas().Focus(column.Objects[0].(*Button))
	if s.Offset() != 0 {
		t.Error("the first button is not in view")
	}
}

func TestAScrollGivesWrappedTextItsHeightAtOnce(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewBody(strings.Repeat("Mae hyn yn frawddeg hir. ", 60))
	s := NewScroll(Column(0, text, NewButton("after", PrimaryButton, nil)))
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(300, 200))
	if text.Size().Height != text.HeightFor(text.Size().Width) || text.Size().Height < 500 {
		t.Errorf("%v high, needs %v", text.Size().Height, text.HeightFor(text.Size().Width))
	}
}
