package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// DoorSpec is what a door row shows: the route, its rule, and the word for the door, which always stands beside the drawing. Help says what
// can be asked of it ("What would help?"); it is a question, and promises nothing.
type DoorSpec struct {
	Door       theme.Door
	Word       string
	Name, Rule string
	Sub        string      // what kind of step it is, between name and rule; "" = nothing
	Mark       *SourceMark // of the rule; nil = none
	More       string      // what else is said of it, under the rule; "" = nothing
	Changed    string      // says that the last change moved it, and how it stood before; "" = it did not move
	Help       string      // "" = nothing to ask
	OnHelp     func()
	Narrow     bool // the word for the door stands under its name
}

// DoorRow is how one later step stands to what the learner has chosen so far. The row can be pressed where it has a question.
type DoorRow struct {
	control
	spec      DoorSpec
	back, bar *canvas.Rectangle
	content   *fyne.Container
	reachX    float32
}

// NewDoorRow returns a row; put a Rule between rows.
func NewDoorRow(spec DoorSpec) *DoorRow {
	d := &DoorRow{spec: spec, back: box(8), bar: box(0)}
	word := NewSmallStrong(spec.Word).In(DoorTone(spec.Door))
	words := Column(2, NewStrong(spec.Name))
	if spec.Narrow {
		words.Add(word)
	}
	d.tell(words)
	d.content = Row(14, NewDoor(spec.Door, 28), Fill(words))
	if !spec.Narrow {
		d.content.Add(Limit(doorWord, word.Align(fyne.TextAlignTrailing)))
	}
	d.setUp(d)
	return d
}

// tell adds what stands under the name.
func (d *DoorRow) tell(words *fyne.Container) {
	if d.spec.Sub != "" {
		words.Add(NewNote(d.spec.Sub))
	}
	words.Add(d.rule())
	if d.spec.More != "" {
		words.Add(NewNote(d.spec.More))
	}
	if d.spec.Changed != "" {
		words.Add(NewSmallStrong(d.spec.Changed))
	}
	if d.spec.Help != "" {
		words.Add(NewSmallStrong(d.spec.Help).In(Primary))
	}
}

// Reaching makes the bar and the tint of a row that moved reach to the edges of a card that leaves that much room round the row.
func (d *DoorRow) Reaching(x float32) *DoorRow {
	d.reachX = x
	return d
}

func (d *DoorRow) rule() fyne.CanvasObject {
	text := NewNote(d.spec.Rule)
	text.Hidden = d.spec.Rule == ""
	if d.spec.Mark == nil {
		return text
	}
	return RunOn(text, d.spec.Mark.Inline())
}

// Twin implements Twin.
func (d *DoorRow) Twin() []string { return TwinOf(d.content) }

// AccessibilityLabel implements fyne.Accessible.
func (d *DoorRow) AccessibilityLabel() string { return joinLines(d.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (d *DoorRow) AccessibilityRole() fyne.AccessibleRole {
	if d.spec.OnHelp == nil {
		return fyne.AccessibleRoleContainer
	}
	return fyne.AccessibleRoleButton
}

// Disabled implements fyne.Disableable: a row without a question takes no focus.
func (d *DoorRow) Disabled() bool { return d.off || d.spec.OnHelp == nil }

// Tapped implements fyne.Tappable.
func (d *DoorRow) Tapped(*fyne.PointEvent) {
	if !d.Disabled() {
		d.grab(d)
		d.spec.OnHelp()
	}
}

// TypedKey implements fyne.Focusable.
func (d *DoorRow) TypedKey(event *fyne.KeyEvent) {
	if activates(event) && !d.Disabled() {
		d.spec.OnHelp()
		return
	}
	d.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (d *DoorRow) CreateRenderer() fyne.WidgetRenderer { return render(d) }

// Children implements drawn.
func (d *DoorRow) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{d.back, d.bar, d.content}, d.ring.parts()...)
}

func (d *DoorRow) paint() {
	th := theme.Of(d)
	p := th.Palette()
	inside, radius := bare, th.Px(8)
	switch {
	case d.spec.Changed != "":
		inside, radius = p.GorseTint, 0
	case d.hovered && !d.Disabled():
		inside = p.Tint
	}
	fill(d.back, inside, bare, 0, radius)
	d.bar.FillColor, d.bar.Hidden = p.Gorse, d.spec.Changed == ""
	d.ring.paint(th, d.Focused())
}

// The room round a row's content, in which the ring lies.
const (
	doorX float32 = 8
	doorY float32 = 6

	doorWord float32 = 130 // the widest word for a door, before it wraps
)

// Natural implements Flexible.
func (d *DoorRow) Natural() fyne.Size {
	width := NaturalOf(d.content).Width + 2*theme.Of(d).Px(doorX)
	return fyne.NewSize(width, d.HeightFor(width))
}

// HeightFor implements Flexible.
func (d *DoorRow) HeightFor(width float32) float32 {
	th := theme.Of(d)
	return max(HeightOf(d.content, width-2*th.Px(doorX))+2*th.Px(doorY), th.Px(Target))
}

func (d *DoorRow) smallest() fyne.Size {
	th := theme.Of(d)
	least := d.content.MinSize()
	width := d.Natural().Width
	if own := d.Size().Width; own > 0 {
		width = own
	}
	return fyne.NewSize(least.Width+2*th.Px(doorX), d.HeightFor(width))
}

func (d *DoorRow) place(size fyne.Size) {
	th := theme.Of(d)
	x, y := th.Px(doorX), th.Px(doorY)
	reach := float32(0)
	if d.spec.Changed != "" {
		reach = max(0, th.Px(d.reachX)-th.Palette().SurfaceEdge)
	}
	place(d.back, -reach, 0, size.Width+2*reach, size.Height)
	place(d.bar, -reach, 0, th.Px(5), size.Height)
	place(d.content, x, y, size.Width-2*x, size.Height-2*y)
	d.ring.inside(fyne.Position{}, size, th.Px(8))
}
