package keys

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Command is the id of something a key can do. It is never shown.
type Command string

// Binding is a chord, what it does, and the message id that says so on the help sheet. A binding without a message is not listed there.
type Binding struct {
	Chord   Chord
	Command Command
	Message string
}

// Map is a set of bindings, in the order in which the help sheet lists them.
type Map []Binding

// Check returns an error for a chord bound twice or a chord with Ctrl+Alt. The key maps are tables in the program; their tests call it.
func (m Map) Check() error {
	seen := map[Chord]Command{}
	for _, binding := range m {
		chord := binding.Chord.normal()
		if other, twice := seen[chord]; twice {
			return fmt.Errorf("keys: %v is bound to %q and %q", chord.Caps(), other, binding.Command)
		}
		if chord.Modifier&Ctrl != 0 && chord.Modifier&Alt != 0 {
			return fmt.Errorf("keys: %v uses Ctrl+Alt, which is AltGr", chord.Caps())
		}
		seen[chord] = binding.Command
	}
	return nil
}

func (m Map) command(chord Chord) (Command, bool) {
	for _, binding := range m {
		if binding.Chord.normal() == chord {
			return binding.Command, true
		}
	}
	return "", false
}

// Dispatcher knows the keys of one window: those of the window itself, those of the screen on show, and those of what lies over it.
// It belongs to the UI thread.
type Dispatcher struct {
	run     func(Command) bool
	window  Map
	screen  Map
	layers  []*layer
	first   *layer // keys that come before all others; nil: none
	over    func() // called when a layer comes or goes; nil: nobody asked
	letters bool
	wired   []fyne.Shortcut
	canvas  fyne.Canvas
	held    func() fyne.KeyModifier
}

type layer struct {
	keys Map
	run  func(Command) bool
}

// New returns a dispatcher that runs the commands of the window and of its screens; run answers whether it did something.
func New(run func(Command) bool) *Dispatcher {
	return &Dispatcher{run: run, letters: true, held: heldNow}
}

// SetWindow sets the keys that work on every screen, and behind every dialog (so that "leave quickly" always does).
func (d *Dispatcher) SetWindow(m Map) {
	d.window = m
	d.wire()
}

// SetScreen sets the keys of the screen on show.
func (d *Dispatcher) SetScreen(m Map) {
	d.screen = m
	d.wire()
}

// SetLetters switches single characters on or off as commands.
func (d *Dispatcher) SetLetters(on bool) { d.letters = on }

// Letters tells whether single characters work as commands.
func (d *Dispatcher) Letters() bool { return d.letters }

// Push puts the keys of a dialog or sheet above those of the screen, which rest until pop is called.
func (d *Dispatcher) Push(m Map, run func(Command) bool) (pop func()) {
	d.changed()
	pushed := &layer{keys: m, run: run}
	d.layers = append(d.layers, pushed)
	d.wire()
	return func() { d.drop(pushed) }
}

// Before puts a few keys before all others, those of dialogs too, while something goes on that they end: until done is called. Over is called when
// a dialog or sheet opens or closes meanwhile.
func (d *Dispatcher) Before(m Map, run func(Command) bool, over func()) (done func()) {
	mine := &layer{keys: m, run: run}
	d.first, d.over = mine, over
	return func() {
		if d.first == mine {
			d.first, d.over = nil, nil
		}
	}
}

func (d *Dispatcher) changed() {
	if d.over != nil {
		d.over()
	}
}

func (d *Dispatcher) drop(gone *layer) {
	d.changed()
	for i, l := range d.layers {
		if l == gone {
			d.layers = append(d.layers[:i], d.layers[i+1:]...)
		}
	}
	d.wire()
}

// Window returns the window's bindings, for the help sheet.
func (d *Dispatcher) Window() Map { return d.window }

// Screen returns the bindings of the screen on show, for the help sheet.
func (d *Dispatcher) Screen() Map { return d.screen }

// Handle runs the command of a chord and tells whether there was one.
func (d *Dispatcher) Handle(chord Chord) bool {
	Stir()
	chord = chord.normal()
	if chord.Single() && !d.letters {
		return false
	}
	if d.first != nil {
		if command, ok := d.first.keys.command(chord); ok && d.first.run(command) {
			return true
		}
	}
	keys, run := d.screen, d.run
	if n := len(d.layers); n > 0 {
		keys, run = d.layers[n-1].keys, d.layers[n-1].run
	}
	if command, ok := keys.command(chord); ok {
		return run(command)
	}
	if command, ok := d.window.command(chord); ok {
		return d.run(command)
	}
	return false
}

// HandleKey runs the command of a key that prints no character. Shift is read from the keyboard, because the toolkit leaves it out.
func (d *Dispatcher) HandleKey(event *fyne.KeyEvent) bool {
	return named(event.Name) && d.Handle(On(event.Name, d.held()))
}

// HandleRune runs the command of a typed character, unless such keys are switched off.
func (d *Dispatcher) HandleRune(r rune) bool {
	chord, ok := ofRune(r)
	return ok && d.Handle(chord)
}

// HandleShortcut runs the command of a key with Ctrl or Alt.
func (d *Dispatcher) HandleShortcut(shortcut fyne.Shortcut) bool {
	chord, ok := OfShortcut(shortcut)
	return ok && d.Handle(chord)
}

// HeldBy replaces how the dispatcher asks which modifiers are held; tests use it, since a test driver has no keyboard.
func (d *Dispatcher) HeldBy(held func() fyne.KeyModifier) { d.held = held }

// heldNow asks the driver which modifiers are held. Only Shift can matter: with any other, the toolkit sends a shortcut instead of a key.
func heldNow() fyne.KeyModifier {
	if driver, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return driver.CurrentKeyModifiers() & Shift
	}
	return 0
}

// wire registers the shortcuts on the canvas, where the toolkit looks for them when nothing has the focus.
func (d *Dispatcher) wire() {
	if d.canvas == nil {
		return
	}
	for _, shortcut := range d.wired {
		d.canvas.RemoveShortcut(shortcut)
	}
	d.wired = nil
	for _, m := range d.maps() {
		d.wireMap(m)
	}
}

func (d *Dispatcher) maps() []Map {
	maps := []Map{d.window, d.screen}
	for _, l := range d.layers {
		maps = append(maps, l.keys)
	}
	return maps
}

func (d *Dispatcher) wireMap(m Map) {
	for _, binding := range m {
		if shortcut, ok := binding.Chord.normal().shortcut(); ok {
			d.canvas.AddShortcut(shortcut, func(s fyne.Shortcut) { d.HandleShortcut(s) })
			d.wired = append(d.wired, shortcut)
		}
	}
}
