package screentest

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// Person uses a screen as someone at the keyboard does. What asks for a rebuild is built again with the state it saves, and the focus goes
// back by its id; what goes to its own place is opened again there. P is the screen's own type.
type Person[P screen.Screen] struct {
	*Stage
	Page   P
	Window fyne.Window
	Asked  []keys.Command // of the screen or the window, by keys

	maker   screen.Maker
	place   screen.Place
	keys    *keys.Dispatcher
	rebuilt int // how often the shell was asked, as far as that is done
	went    int
}

// Sit opens the screen of a place on a stage, with a state saved before (nil: none), and gives the focus to its first part.
func Sit[P screen.Screen](st *Stage, maker screen.Maker, place screen.Place, s screen.State) *Person[P] {
	st.T.Helper()
	who := &Person[P]{Stage: st, maker: maker, place: place, Window: st.window()}
	who.keys = keys.New(func(c keys.Command) bool {
		who.Asked = append(who.Asked, c)
		return who.Page.Run(c)
	})
	who.keys.SetWindow(keys.Map{{Chord: keys.On(fyne.KeyK, keys.Ctrl), Command: "search"}})
	keys.Attach(who.Window, who.keys)
	who.Open(place.Arg, s)
	return who
}

// Again builds the screen again, as the shell does when the language, the theme or the window's class changes.
func (who *Person[P]) Again() {
	focus := who.FocusID()
	who.build(who.Page.State())
	who.give(focus)
}

// Open leaves the screen and opens it at another argument, with a state saved before (nil: none).
func (who *Person[P]) Open(arg string, s screen.State) {
	who.place.Arg = arg
	who.build(s)
	who.give(who.Page.First())
}

func (who *Person[P]) build(s screen.State) {
	who.Page = who.maker(who.Context(), who.place.Arg, s).(P)
	who.keys.SetScreen(who.Page.Keys())
	who.Window.SetContent(laid(who.Page))
	who.Window.Resize(fyne.NewSize(1150, 650))
}

// Then does what the screen asked of the shell since the last time; a fault that it told of ends the test.
func (who *Person[P]) Then() {
	who.T.Helper()
	if len(who.Shell.Faults) > 0 {
		who.T.Fatal(who.Shell.Faults[0])
	}
	for ; who.went < len(who.Shell.Went); who.went++ {
		if who.Shell.Went[who.went] == who.place {
			who.Open(who.place.Arg, who.Page.State())
		}
	}
	for who.rebuilt < who.Shell.Rebuilt {
		who.rebuilt = who.Shell.Rebuilt
		who.Again()
	}
}

// give gives the focus to a part; where there is no such part nothing has it.
func (who *Person[P]) give(id string) {
	i := who.index(id)
	if i < 0 {
		who.Window.Canvas().Unfocus()
		return
	}
	who.Window.Canvas().Focus(who.Page.Focus()[i].Object)
}

func (who *Person[P]) index(id string) int {
	return slices.IndexFunc(who.Page.Focus(), func(t screen.Target) bool { return t.ID == id })
}

// FocusID is the id of the part that has the focus; "" = none has.
func (who *Person[P]) FocusID() string {
	focused := who.Window.Canvas().Focused()
	for _, target := range who.Page.Focus() {
		if focused != nil && target.Object == focused {
			return target.ID
		}
	}
	return ""
}

// Has reports whether there is a part with this id that can have the focus.
func (who *Person[P]) Has(id string) bool { return who.index(id) >= 0 }

// Part is the part with this id; where there is none the test ends.
func (who *Person[P]) Part(id string) fyne.Focusable {
	who.T.Helper()
	i := who.index(id)
	if i < 0 {
		who.T.Fatalf("no part %q among %v", id, who.Page.Focus())
	}
	return who.Page.Focus()[i].Object
}

// Focus gives the focus to a part.
func (who *Person[P]) Focus(id string) {
	who.T.Helper()
	who.Window.Canvas().Focus(who.Part(id))
}

// Press presses a key with the focus where it is.
func (who *Person[P]) Press(key fyne.KeyName) {
	who.T.Helper()
	focused := who.Window.Canvas().Focused()
	if focused == nil {
		who.T.Fatalf("nothing has the focus, so %s goes nowhere", key)
	}
	if len(key) == 1 {
		focused.TypedRune(rune(strings.ToLower(string(key))[0]))
	} else {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	}
	who.Then()
}

// Key presses a key while nothing has the focus, so that only the screen's own map of keys hears it; a key that it does not have ends the test.
func (who *Person[P]) Key(key fyne.KeyName) {
	who.T.Helper()
	c, asked := who.Window.Canvas(), len(who.Asked)
	c.Unfocus()
	if len(key) == 1 {
		c.OnTypedRune()(rune(strings.ToLower(string(key))[0]))
	} else {
		c.OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
	if len(who.Asked) == asked {
		who.T.Fatalf("no key %s", key)
	}
	who.Then()
}

// PressAt gives the focus to a part and presses a key there.
func (who *Person[P]) PressAt(id string, key fyne.KeyName) {
	who.T.Helper()
	who.Focus(id)
	who.Press(key)
}

// Enter gives a part the focus and presses Enter there.
func (who *Person[P]) Enter(id string) {
	who.T.Helper()
	who.PressAt(id, fyne.KeyReturn)
}

// Do runs a command of the screen, with the focus where it is; one that does nothing ends the test.
func (who *Person[P]) Do(command keys.Command) {
	who.T.Helper()
	if !who.Page.Run(command) {
		who.T.Fatalf("%s at %q does nothing", command, who.FocusID())
	}
	who.Then()
}

// DoAt gives the focus to a part and runs a command of the screen.
func (who *Person[P]) DoAt(id string, command keys.Command) {
	who.T.Helper()
	who.Focus(id)
	who.Do(command)
}

// Tap taps a part.
func (who *Person[P]) Tap(id string) {
	who.T.Helper()
	test.Tap(who.Part(id).(fyne.Tappable))
	who.Then()
}

// Pick chooses one of the answers of a part by its id.
func (who *Person[P]) Pick(id, answer string) {
	who.T.Helper()
	who.Part(id).(interface{ Pick(string) }).Pick(answer)
	who.Then()
}

// Write types into a field and leaves it.
func (who *Person[P]) Write(id, text string) {
	who.T.Helper()
	who.Focus(id)
	test.Type(who.Part(id), text)
	who.Window.Canvas().Unfocus()
	who.Then()
}

// Text is everything that the screen says, on the page and beside it.
func (who *Person[P]) Text() string {
	return strings.Join(append(widget.TwinOf(who.Page.Content()), widget.TwinOf(who.Page.Side())...), "\n")
}

// Sees reports whether the screen says a text.
func (who *Person[P]) Sees(text string) bool { return strings.Contains(who.Text(), text) }

// MustSee holds the screen to saying each of the texts.
func (who *Person[P]) MustSee(texts ...string) {
	who.T.Helper()
	for _, text := range texts {
		if !who.Sees(text) {
			who.T.Errorf("%q is not there:\n%s", text, who.Text())
		}
	}
}

// Take taps the button or row of the open sheet that has these words.
func (who *Person[P]) Take(words string) {
	who.T.Helper()
	who.InSheet(words).Tapped(&fyne.PointEvent{})
	who.Then()
}
