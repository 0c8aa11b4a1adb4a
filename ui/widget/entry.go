package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// EntrySpec says what a text field is for. Label stands above it and names it; all words come from the caller.
type EntrySpec struct {
	Label       string
	Quiet       bool // the label is not drawn, because the place says it; it still names the field
	Placeholder string
	Text        string
	Rows        int  // more than 1: several lines
	Letters     bool // a strip of the letters ŵ ŷ â ê î ô û under the field
	Password    bool // dots in place of letters
	Secret      bool // what is written stands in no twin and never goes to the clipboard, also while it can be read
	Limit       int  // the most characters; 0: none
	OnChange    func(text string)
	OnSubmit    func(text string) // Enter in a field of one line
	OnLeave     func(text string) // the focus left, where the text is saved
}

// Entry is a text field with its label, and under it, where there is one, what is wrong and what to do.
type Entry struct {
	fw.BaseWidget
	spec   EntrySpec
	label  *Text
	field  *field
	strip  *fyne.Container
	fault  *Text
	stack  *fyne.Container
	set    string    // what the field was given, not typed
	gone   bool      // what is typed was taken into another field
	wanted *textLeft // what was left in it in another language; nil: nothing
	given  textLeft  // how much of that there was room for
}

// welshLetters are the accented letters of Welsh that keyboards do not show.
const welshLetters = "ŵŷâêîôû"

// NewEntry returns a text field.
func NewEntry(spec EntrySpec) *Entry {
	e := &Entry{spec: spec, set: spec.Text, label: NewSmallStrong(spec.Label), fault: NewSmall("").In(FaultTone), strip: Flow(6)}
	e.label.Hidden, e.fault.Hidden, e.strip.Hidden = spec.Label == "" || spec.Quiet, true, !spec.Letters
	e.field = newField(e)
	for _, letter := range welshLetters {
		e.strip.Add(NewButton(string(letter), SecondaryButton, func() { e.field.insert(letter) }))
	}
	e.stack = Column(6, e.label, e.field, e.fault, e.strip)
	e.ExtendBaseWidget(e)
	return e
}

// Text returns what is written.
func (e *Entry) Text() string { return e.field.Text }

// SetText replaces what is written; it calls OnChange only if the text is another one.
func (e *Entry) SetText(text string) {
	e.set = text
	e.field.SetText(text)
}

// Field returns the part that takes the focus.
func (e *Entry) Field() fyne.Focusable { return e.field }

// SetFault says under the field what is wrong; "" takes it away.
func (e *Entry) SetFault(fault string) {
	e.fault.SetText(fault)
	e.fault.Hidden = fault == ""
	e.Refresh()
}

// SetHidden says whether dots stand in place of letters.
func (e *Entry) SetHidden(hidden bool) {
	e.field.Password = hidden
	e.field.Refresh()
}

// Enable lets the field be written in.
func (e *Entry) Enable() { e.field.Enable() }

// Disable keeps the field from being written in.
func (e *Entry) Disable() { e.field.Disable() }

// Twin implements Twin.
func (e *Entry) Twin() []string {
	facts := TwinOf(e.label)
	switch {
	case e.spec.Password, e.spec.Secret:
	case e.Text() != "":
		facts = append(facts, e.Text())
	default:
		facts = append(facts, lines(e.spec.Placeholder)...)
	}
	facts = append(facts, TwinOf(e.fault)...)
	return append(facts, TwinOf(e.strip)...)
}

// CreateRenderer implements fyne.Widget.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer { return render(e) }

// Children implements drawn.
func (e *Entry) Children() []fyne.CanvasObject { return []fyne.CanvasObject{e.stack} }

func (e *Entry) paint() {}

func (e *Entry) smallest() fyne.Size { return e.stack.MinSize() }

func (e *Entry) place(size fyne.Size) { e.stack.Resize(size) }

// Natural implements Flexible.
func (e *Entry) Natural() fyne.Size {
	natural := NaturalOf(e.stack)
	return fyne.NewSize(max(natural.Width, theme.Of(e).Px(280)), natural.Height)
}

// HeightFor implements Flexible.
func (e *Entry) HeightFor(width float32) float32 { return HeightOf(e.stack, width) }

// field is the toolkit's entry, with the focus ring, and with every key it does not need for writing handed on.
type field struct {
	fw.Entry
	of     *Entry
	ring   *ring
	inRing bool
}

func newField(of *Entry) *field {
	f := &field{of: of, ring: newRing()}
	f.MultiLine, f.Password = of.spec.Rows > 1, of.spec.Password
	f.Text, f.PlaceHolder = of.spec.Text, of.spec.Placeholder
	f.OnChanged, f.OnSubmitted = f.changed, of.spec.OnSubmit
	if f.MultiLine {
		f.Wrapping = fyne.TextWrapWord
		f.SetMinRowsVisible(of.spec.Rows)
	}
	if f.of.spec.Secret && !f.MultiLine {
		f.CursorColumn = len([]rune(f.Text)) // what is typed so far goes on at its end
	}
	f.ExtendBaseWidget(f)
	return f
}

func (f *field) changed(text string) {
	if limit := f.of.spec.Limit; limit > 0 && len([]rune(text)) > limit {
		f.SetText(string([]rune(text)[:limit]))
		return
	}
	if f.of.spec.OnChange != nil {
		f.of.spec.OnChange(text)
	}
}

// insert writes a letter where the cursor is, as if it was typed.
func (f *field) insert(letter rune) {
	keys.Give(f)
	f.Entry.TypedRune(letter)
}

// AccessibilityLabel implements fyne.Accessible.
func (f *field) AccessibilityLabel() string {
	if f.of.spec.Label == "" {
		return f.PlaceHolder
	}
	return f.of.spec.Label
}

// AccessibilityRole implements fyne.Accessible; the toolkit has no role for a field to write in.
func (f *field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AcceptsTab implements fyne.Tabbable: Tab always goes on to the next control.
func (f *field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *field) FocusGained() {
	f.Entry.FocusGained()
	f.setRing(true)
	keys.Arrived(f)
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.setRing(false)
	if f.of.spec.OnLeave != nil && !f.of.gone {
		f.of.spec.OnLeave(f.Text)
	}
}

func (f *field) setRing(shown bool) {
	f.inRing = shown
	f.Refresh()
}

// KeyDown implements desktop.Keyable.
func (f *field) KeyDown(event *fyne.KeyEvent) {
	keys.Stir()
	f.Entry.KeyDown(event)
}

// TypedRune implements fyne.Focusable.
func (f *field) TypedRune(r rune) {
	keys.Stir()
	f.Entry.TypedRune(r)
}

// TypedKey implements fyne.Focusable. Keys that write or move the cursor stay here; the rest goes to the window.
func (f *field) TypedKey(event *fyne.KeyEvent) {
	if f.writes(event) {
		keys.Stir()
		f.Entry.TypedKey(event)
		return
	}
	keys.Key(f, event)
}

func (f *field) writes(event *fyne.KeyEvent) bool {
	switch event.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.MultiLine || f.OnSubmitted != nil
	case fyne.KeyUp, fyne.KeyDown:
		return f.MultiLine
	}
	return false
}

// TypedShortcut implements fyne.Shortcutable: editing first, then the window, then the entry's own way of moving by words.
func (f *field) TypedShortcut(shortcut fyne.Shortcut) {
	if copies(shortcut) && f.of.spec.Secret {
		return
	}
	if copies(shortcut) && !f.Password {
		tellCopied(f.SelectedText())
	}
	if keys.Editing(shortcut) || !keys.Shortcut(f, shortcut) {
		f.Entry.TypedShortcut(shortcut)
	}
}

// TappedSecondary implements fyne.SecondaryTappable: the toolkit's menu has one language for all windows, so there is none.
func (f *field) TappedSecondary(*fyne.PointEvent) {}

// CreateRenderer implements fyne.Widget.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	hidden := f.Password
	f.Password = f.Password && !f.of.spec.Secret // else the toolkit adds a sign of its own that shows the letters
	drawn := f.Entry.CreateRenderer()
	f.Password = hidden
	return &fieldRenderer{drawn, f}
}

// fieldRenderer adds the ring to the toolkit's renderer.
type fieldRenderer struct {
	fyne.WidgetRenderer
	field *field
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.field.ring.outside(fyne.Position{}, size, theme.Of(r.field).Px(8))
}

func (r *fieldRenderer) MinSize() fyne.Size {
	least := r.WidgetRenderer.MinSize()
	return fyne.NewSize(least.Width, max(least.Height, theme.Of(r.field).Px(Target)))
}

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	own := r.WidgetRenderer.Objects()
	return append(own[:len(own):len(own)], r.field.ring.parts()...)
}

func (r *fieldRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.field.ring.paint(theme.Of(r.field), r.field.inRing)
	for _, part := range r.field.ring.parts() {
		canvas.Refresh(part)
	}
}
