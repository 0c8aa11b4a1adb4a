package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// window is a test window with our theme and a dispatcher that writes down its commands.
type window struct {
	fyne.Window
	commands []keys.Command
}

func open(t *testing.T, objects ...fyne.CanvasObject) *window {
	t.Helper()
	useTheme(t, theme.Light, 1)
	w := &window{Window: test.NewTempWindow(t, Column(20, objects...))}
	w.Resize(fyne.NewSize(900, 700))
	d := keys.New(func(command keys.Command) bool {
		w.commands = append(w.commands, command)
		return true
	})
	d.SetWindow(keys.Map{{Chord: keys.On(fyne.KeyF12), Command: "leave"}, {Chord: keys.On("K", keys.Ctrl), Command: "search"}})
	d.SetScreen(keys.Map{{Chord: keys.On("N"), Command: "next"}, {Chord: keys.On(fyne.KeyEscape), Command: "back"}})
	keys.Attach(w, d)
	t.Cleanup(func() { keys.Detach(w) })
	return w
}

func press(f fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// F12 leaves from everywhere: it must work whatever has the focus.
func TestTheWindowsKeysReachItFromEveryFocusable(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, s := range gallery() {
		object := s.build()
		f := firstFocusable(object)
		if f == nil {
			continue
		}
		w := open(t, object)
		w.Canvas().Focus(f)
		press(f, fyne.KeyF12, fyne.KeyEscape)
		f.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: keys.Ctrl})
		if want := []keys.Command{"leave", "back", "search"}; !slices.Equal(w.commands, want) {
			t.Errorf("%s handed on %v, want %v", s.name, w.commands, want)
		}
	}
}

func firstFocusable(object fyne.CanvasObject) fyne.Focusable {
	if f, ok := object.(fyne.Focusable); ok && !isOff(f) {
		return f
	}
	for _, child := range childrenOf(object) {
		if f := firstFocusable(child); f != nil {
			return f
		}
	}
	return nil
}

func isOff(f fyne.Focusable) bool {
	d, ok := f.(fyne.Disableable)
	return ok && d.Disabled()
}

func TestAButtonWorksByClickEnterAndSpace(t *testing.T) {
	count := 0
	b := NewButton("Cadw", PrimaryButton, func() { count++ })
	w := open(t, b)
	test.Tap(b)
	if w.Canvas().Focused() != b {
		t.Error("a click does not take the focus")
	}
	press(b, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter)
	if count != 4 {
		t.Errorf("pressed %d times, want 4", count)
	}
	b.Disable()
	test.Tap(b)
	press(b, fyne.KeyReturn)
	if count != 4 {
		t.Error("a disabled button works")
	}
}

func TestTabGoesInReadingOrderAndPastWhatIsOff(t *testing.T) {
	first, second, third := NewButton("a", PrimaryButton, nil), NewButton("b", QuietButton, nil), NewCheck("c", false, nil)
	second.Disable()
	w := open(t, first, second, NewBody("text"), third, NewLangSwitch(languages(), "cy", nil))
	var order []string
	for range 3 {
		w.Canvas().FocusNext()
		order = append(order, w.Canvas().Focused().(fyne.Accessible).AccessibilityLabel())
	}
	if want := []string{"a", "c", "Cymraeg. English"}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

func TestArrowsMoveInsideAGroupAndOnlyEnterChooses(t *testing.T) {
	var picked []string
	c := NewChoice("School", mediums(), "welsh", func(id string) { picked = append(picked, id) })
	w := open(t, c)
	w.Canvas().Focus(c)
	press(c, fyne.KeyDown, fyne.KeyDown)
	if len(picked) != 0 || c.Chosen() != "welsh" {
		t.Error("an arrow chose")
	}
	press(c, fyne.KeySpace, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn)
	if want := []string{"english", "unknown", "unknown", "welsh"}; !slices.Equal(picked, want) {
		t.Errorf("picked %v, want %v", picked, want)
	}
}

func TestAClickInAGroupChoosesWhatLiesThere(t *testing.T) {
	var picked string
	s := NewLangSwitch(languages(), "cy", func(id string) { picked = id })
	open(t, s)
	test.TapAt(s, fyne.NewPos(s.Size().Width-20, 20))
	if picked != "en" || s.Chosen() != "en" {
		t.Errorf("picked %q, chosen %q", picked, s.Chosen())
	}
	s.Choose("cy")
	if picked != "en" || s.Chosen() != "cy" {
		t.Error("Choose called back or did not choose")
	}
}

func TestNumberKeysAnswer(t *testing.T) {
	var picked []string
	a := NewAnswers(answerOptions(), "", func(id string) { picked = append(picked, id) })
	w := open(t, a)
	w.Canvas().Focus(a)
	for _, r := range "5n2" {
		a.TypedRune(r)
	}
	if !slices.Equal(picked, []string{"5", "2"}) || !slices.Equal(w.commands, []keys.Command{"next"}) {
		t.Errorf("picked %v, handed on %v", picked, w.commands)
	}
}

func TestACheckTicks(t *testing.T) {
	var states []bool
	c := NewCheck("x", false, func(on bool) { states = append(states, on) })
	w := open(t, c)
	test.Tap(c)
	press(c, fyne.KeySpace)
	w.Canvas().Focus(c)
	c.SetChecked(true)
	if !slices.Equal(states, []bool{true, false}) || !c.Checked() {
		t.Errorf("states %v, checked %v", states, c.Checked())
	}
}

func TestAnIdeaIsKeptAndLetGo(t *testing.T) {
	var states []bool
	k := NewKeep("Kept", "Keep", false, func(kept bool) { states = append(states, kept) })
	open(t, k)
	test.Tap(k)
	if !slices.Equal(k.Twin(), []string{"Kept"}) {
		t.Errorf("twin %v", k.Twin())
	}
	press(k, fyne.KeySpace)
	if !slices.Equal(states, []bool{true, false}) || k.Kept() {
		t.Errorf("states %v", states)
	}
}

func TestRowsOfAListAreReachedByArrows(t *testing.T) {
	var opened []string
	row := func(id string, do bool) *ListRow {
		spec := RowSpec{Title: id, Trailing: []fyne.CanvasObject{NewButton("keep", QuietButton, nil)}}
		if do {
			spec.OnTap = func() { opened = append(opened, id) }
		}
		return NewListRow(spec)
	}
	list := NewRowList(8, row("a", true), row("b", false), row("c", true))
	w := open(t, list)
	w.Canvas().Focus(list.Rows()[0])
	press(list.Rows()[0], fyne.KeyDown)
	if w.Canvas().Focused() != list.Rows()[2] {
		t.Error("Down does not go to the next row that can be used")
	}
	press(list.Rows()[2], fyne.KeyReturn, fyne.KeyUp)
	if w.Canvas().Focused() != list.Rows()[0] || !slices.Equal(opened, []string{"c"}) {
		t.Errorf("Up does not go back, or opened %v", opened)
	}
}

func TestADisclosureOpensAndTellsItsHeight(t *testing.T) {
	body, changes := NewBody("inside"), 0
	d := NewDisclosure("", "Pay", body, func(bool) { changes++ })
	w := open(t, d)
	closed := d.HeightFor(400)
	w.Canvas().Focus(d.Head())
	press(d.Head(), fyne.KeyReturn)
	if !d.Open() || d.HeightFor(400) <= closed || changes != 1 {
		t.Error("Enter does not open it")
	}
	if got := d.Twin(); !slices.Equal(got, []string{"Pay", "inside"}) {
		t.Errorf("twin %v", got)
	}
}

func TestTheToastUndoesOnce(t *testing.T) {
	toast, undone := NewToast("OK"), 0
	open(t, toast)
	if toast.Visible() || toast.Undo() {
		t.Error("an empty toast shows or undoes")
	}
	toast.Say("Removed", "Undo", func() { undone++ })
	test.Tap(toast.UndoButton())
	if undone != 1 || toast.Visible() || toast.Undo() {
		t.Errorf("undone %d times, visible %v", undone, toast.Visible())
	}
}

func TestTheHexagonIsWalkedByArrows(t *testing.T) {
	var picked []theme.Interest
	h := NewHexagon(hexScales(), func(i theme.Interest) { picked = append(picked, i) })
	w := open(t, h)
	w.Canvas().Focus(h)
	press(h, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	if !slices.Equal(picked, []theme.Interest{"C", "I"}) {
		t.Errorf("picked %v", picked)
	}
	at, size := h.cornerArea(3)
	test.TapAt(h, at.AddXY(size.Width/2, size.Height/2))
	if h.Current() != "S" {
		t.Errorf("a click on a corner gives %s", h.Current())
	}
}

func TestAnUnknownScaleLeavesTheShapeOpen(t *testing.T) {
	useTheme(t, theme.Light, 1)
	scales := hexScales()
	scales[2].Known = false
	h := NewHexagon(scales, nil)
	stage(560, h)
	if len(h.shape) != 4 || !h.area.Hidden || h.points[2].Visible() {
		t.Errorf("%d sides, area hidden %v", len(h.shape), h.area.Hidden)
	}
	full := NewHexagon(hexScales(), nil)
	stage(560, full)
	if len(full.shape) != 6 || full.area.Hidden {
		t.Error("a full profile is not closed")
	}
}
