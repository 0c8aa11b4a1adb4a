package keys

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	fw "fyne.io/fyne/v2/widget"
)

// button is the smallest focusable of ours.
type button struct {
	fw.BaseWidget
	Focus
}

func newButton() *button {
	b := &button{}
	b.ExtendBaseWidget(b)
	b.Bind(b)
	return b
}

func (b *button) CreateRenderer() fyne.WidgetRenderer {
	return fw.NewSimpleRenderer(canvas.NewRectangle(nil))
}

// log keeps the commands that ran.
type log struct{ commands []Command }

func (l *log) run(command Command) bool {
	l.commands = append(l.commands, command)
	return true
}

func (l *log) expect(t *testing.T, want ...Command) {
	t.Helper()
	if !slices.Equal(l.commands, want) {
		t.Errorf("ran %v, want %v", l.commands, want)
	}
	l.commands = nil
}

var (
	windowKeys = Map{
		{On(fyne.KeyF12), "leave", "keys.leave"}, {On(fyne.KeyF6, Shift), "back", "keys.back"}, {On(fyne.KeyF6), "on", "keys.on"},
		{On("K", Ctrl), "search", "keys.search"}, {On("Z", Ctrl), "undo", "keys.undo"}, {On(fyne.KeyEscape), "escape", ""},
	}
	screenKeys = Map{{On("K"), "keep", "ideas.keep"}, {On("1"), "first", ""}, {On(fyne.KeyUp, Alt), "up", ""}, {On(fyne.KeyReturn), "enter", ""}}
)

// setUp makes a canvas with one button on it; the canvas has shortcuts as a real window has, unlike the toolkit's test window.
func setUp(t *testing.T) (*log, *Dispatcher, fyne.Canvas, *button) {
	t.Helper()
	test.NewTempApp(t)
	l, b, c := &log{}, newButton(), software.NewCanvas()
	c.SetContent(b)
	d := New(l.run)
	d.SetWindow(windowKeys)
	d.SetScreen(screenKeys)
	AttachCanvas(c, d)
	return l, d, c, b
}

// shortcut does what a window does with a shortcut when nothing has the focus.
func shortcut(c fyne.Canvas, s fyne.Shortcut) { c.(fyne.Shortcutable).TypedShortcut(s) }

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func custom(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

func TestAFocusedWidgetHandsEveryKeyOn(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	b.TypedKey(key(fyne.KeyF12))
	b.TypedRune('k')
	b.TypedRune('1')
	b.TypedShortcut(custom("K", Ctrl))
	b.TypedShortcut(&fyne.ShortcutUndo{})
	b.TypedShortcut(custom(fyne.KeyUp, Alt))
	l.expect(t, "leave", "keep", "first", "search", "undo", "up")
}

func TestNothingFocusedWorksTheSame(t *testing.T) {
	l, _, c, _ := setUp(t)
	c.OnTypedKey()(key(fyne.KeyF12))
	c.OnTypedRune()('k')
	shortcut(c, custom("K", Ctrl))
	shortcut(c, &fyne.ShortcutUndo{})
	shortcut(c, custom(fyne.KeyUp, Alt))
	l.expect(t, "leave", "keep", "search", "undo", "up")
}

func TestALetterCountsOnceThoughItArrivesAsKeyAndRune(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	b.TypedKey(key(fyne.KeyK))
	b.TypedRune('k')
	l.expect(t, "keep")
}

func TestShiftIsReadFromTheKeyboard(t *testing.T) {
	l, d, c, b := setUp(t)
	c.Focus(b)
	b.TypedKey(key(fyne.KeyF6))
	d.HeldBy(func() fyne.KeyModifier { return Shift })
	b.TypedKey(key(fyne.KeyF6))
	l.expect(t, "on", "back")
}

func TestBothEnterKeysAreOne(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	b.TypedKey(key(fyne.KeyEnter))
	b.TypedKey(key(fyne.KeyReturn))
	l.expect(t, "enter", "enter")
}

func TestLettersCanBeSwitchedOffButShortcutsStay(t *testing.T) {
	l, d, c, b := setUp(t)
	c.Focus(b)
	d.SetLetters(false)
	b.TypedRune('k')
	b.TypedRune('1')
	b.TypedShortcut(custom("K", Ctrl))
	b.TypedKey(key(fyne.KeyF12))
	l.expect(t, "search", "leave")
}

func TestScreensSwapTheirKeys(t *testing.T) {
	l, d, c, b := setUp(t)
	c.Focus(b)
	d.SetScreen(Map{{On("N"), "new", ""}, {On("N", Ctrl), "control-new", ""}})
	b.TypedRune('k')
	b.TypedRune('n')
	shortcut(c, custom(fyne.KeyUp, Alt))
	shortcut(c, custom("N", Ctrl))
	l.expect(t, "new", "control-new")
}

func TestADialogRestsTheScreenButNotTheWindow(t *testing.T) {
	l, d, c, b := setUp(t)
	c.Focus(b)
	dialog := &log{}
	pop := d.Push(Map{{On(fyne.KeyEscape), "close", ""}}, dialog.run)
	b.TypedRune('k')
	b.TypedKey(key(fyne.KeyEscape))
	b.TypedKey(key(fyne.KeyF12))
	dialog.expect(t, "close")
	l.expect(t, "leave")
	pop()
	pop()
	b.TypedKey(key(fyne.KeyEscape))
	b.TypedRune('k')
	l.expect(t, "escape", "keep")
}

func TestTwoWindowsKeepTheirKeysApart(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	other, second := &log{}, newButton()
	learner := test.NewTempWindow(t, second)
	d := New(other.run)
	d.SetWindow(windowKeys)
	Attach(learner, d)
	defer Detach(learner)
	learner.Canvas().Focus(second)
	b.TypedKey(key(fyne.KeyF12))
	l.expect(t, "leave")
	other.expect(t)
	second.TypedKey(key(fyne.KeyF12))
	other.expect(t, "leave")
}

func TestAttachingAgainReplaces(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	next := &log{}
	AttachCanvas(c, New(next.run))
	b.TypedKey(key(fyne.KeyF12))
	shortcut(c, custom("K", Ctrl))
	l.expect(t)
	next.expect(t)
}

func TestMapsRefuseWhatCannotWork(t *testing.T) {
	if err := windowKeys.Check(); err != nil {
		t.Error(err)
	}
	for name, faulty := range map[string]Map{
		"bound twice": {{On("K"), "a", ""}, {On("K"), "b", ""}},
		"both enters": {{On(fyne.KeyReturn), "a", ""}, {On(fyne.KeyEnter), "b", ""}},
		"AltGr":       {{On("W", Ctrl, Alt), "a", ""}},
	} {
		if faulty.Check() == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

func TestChordsSayTheirKeys(t *testing.T) {
	for _, c := range []struct {
		chord Chord
		want  []string
	}{
		{On("K", Ctrl), []string{"Ctrl", "K"}}, {On("W", CtrlShift), []string{"Ctrl", "Shift", "W"}}, {On(fyne.KeyReturn), []string{"Enter"}},
		{On(fyne.KeyUp, Alt), []string{"Alt", "↑"}}, {On(fyne.KeyF12), []string{"F12"}}, {On("1"), []string{"1"}},
	} {
		if got := c.chord.Caps(); !slices.Equal(got, c.want) {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
}

func TestWelshLettersAreNoCommandsOfOtherLetters(t *testing.T) {
	l, _, c, b := setUp(t)
	c.Focus(b)
	for _, r := range "ŵŷ \t" {
		b.TypedRune(r)
	}
	l.expect(t)
}

func TestEditingShortcutsAreKnown(t *testing.T) {
	if !Editing(&fyne.ShortcutPaste{}) || Editing(custom("K", Ctrl)) {
		t.Error("editing shortcuts are confused with commands")
	}
}

type follower struct{ arrived, paged int }

func (f *follower) Follow(fyne.CanvasObject) { f.arrived++ }

func (f *follower) Page(_ fyne.CanvasObject, _ fyne.Canvas, event *fyne.KeyEvent) bool {
	f.paged++
	return event.Name == fyne.KeyPageDown
}

func TestFollowersHearOfFocusAndOfKeysNobodyUsed(t *testing.T) {
	l, _, c, b := setUp(t)
	f := &follower{}
	leave := Join(f)
	c.Focus(b)
	b.TypedKey(key(fyne.KeyPageDown))
	b.TypedKey(key(fyne.KeyF12))
	l.expect(t, "leave")
	if f.arrived != 1 || f.paged != 1 {
		t.Errorf("arrived %d, paged %d", f.arrived, f.paged)
	}
	leave()
	b.TypedKey(key(fyne.KeyPageDown))
	if f.paged != 1 {
		t.Error("a follower that left was asked")
	}
}
