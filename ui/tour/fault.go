package tour

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"fyne.io/fyne/v2/theme"
)

// The kinds of fault that a layout can have.
const (
	Clipped  = "clipped"  // a text is wider or higher than what holds it
	Outside  = "outside"  // a text, a control or what scrolls lies outside its window
	Sideways = "sideways" // what scrolls is wider than its view
	Overlaps = "overlaps" // two texts, two controls, or a text and a control that does not hold it lie on each other
	Small    = "small"    // a control is under 44 px high or wide
	Unnamed  = "unnamed"  // a control says nothing to a screen reader
	Ringed   = "ringed"   // a text lies where a control's focus ring is drawn
	Broken   = "broken"   // a word stands on two lines; addresses may
)

// Fault is one thing wrong with a layout.
type Fault struct {
	Kind  string
	Part  string // the text, or the control's kind and label
	Other string // what it is clipped by or lies on
	X, Y  float32
	Wide  float32 // how far it sticks out or lies on the other, or its own size
	High  float32
}

// String names the parts, where the first stands, and by how much.
func (f Fault) String() string {
	return fmt.Sprintf("%s: %s (%.0f, %.0f) %.1f × %.1f %s", f.Kind, f.Part, f.X, f.Y, f.Wide, f.High, f.Other)
}

// Checked is how much a check looked at.
type Checked struct{ Texts, Controls, Pairs int }

// Add counts another check's parts.
func (c *Checked) Add(more Checked) {
	c.Texts, c.Controls, c.Pairs = c.Texts+more.Texts, c.Controls+more.Controls, c.Pairs+more.Pairs
}

// The tolerances, in pixels of the window: places are rounded, and letters are lower than their lines.
const (
	slack  float32 = 1.5
	finger float32 = 44
	inLine float32 = 24 // of a mark within a line of text

	ringRoom float32 = 6 // how far a focus ring reaches beyond its control (ui/widget.RingRoom)
)

// checker looks for faults among the parts of one window.
type checker struct {
	size   fyne.Size
	all    []*part
	faults []Fault
	seen   Checked
}

// Check looks at everything on show in a window, also at what is scrolled out of view, and gives what is wrong with its layout.
func Check(c fyne.Canvas) ([]Fault, Checked) {
	k := &checker{size: c.Size(), all: parts(c)}
	for _, p := range k.all {
		switch {
		case p.words() != "":
			k.seen.Texts++
			k.holds(p)
		case p.control():
			k.seen.Controls++
			k.usable(p)
			k.holds(p)
		case isScroll(p):
			k.scroll(p)
		}
	}
	for i := 1; i < len(k.all); i++ {
		k.whole(k.all[i-1], k.all[i])
	}
	k.pairs()
	return k.faults, k.seen
}

// whole finds a word that begins at the end of one line and goes on in the next.
func (k *checker) whole(a, b *part) {
	if a.above == nil || a.above != b.above || b.at.Y <= a.at.Y || a.words() == "" || b.words() == "" {
		return
	}
	text, ok := a.above.object.(fmt.Stringer)
	if !ok || strings.Contains(text.String(), "://") {
		return
	}
	ends, goes := strings.Fields(a.words()), strings.Fields(b.words())
	if len(ends) == 0 || len(goes) == 0 {
		return
	}
	end, on := ends[len(ends)-1], goes[0]
	if strings.Contains(text.String(), end+on) && !strings.Contains(text.String(), end+" "+on) {
		k.fault(Broken, a, b.name(), 0, 0)
	}
}

func (k *checker) fault(kind string, p *part, other string, wide, high float32) {
	k.faults = append(k.faults, Fault{Kind: kind, Part: p.name(), Other: other, X: p.at.X, Y: p.at.Y, Wide: wide, High: high})
}

// holds finds the first holder that a part sticks out of, up to the scroll it lies in, and that scroll's view.
func (k *checker) holds(p *part) {
	if p.inField() && !isPlaceholder(p) {
		return
	}
	own := p.ink()
	if p.room == nil {
		if across, down := own.out(box{0, 0, k.size.Width, k.size.Height}); across > slack || down > slack {
			k.fault(Outside, p, "", across, down)
			return
		}
	}
	kind := Outside
	if p.words() != "" {
		kind = Clipped
	}
	for q := p.above; q != nil && q != p.room; q = q.above {
		if _, clip := q.object.(*container.Clip); clip && q.ofMap() { // its pinned head, which moves with it
			return
		}
		if across, down := own.out(q.box()); across > slack || down > slack {
			k.fault(kind, p, q.name(), across, down)
			return
		}
	}
	if p.room == nil {
		return
	}
	if p.room.ofMap() {
		return
	}
	view := p.room.box() // the scroll's own room begins where its view does
	if across, _ := own.out(box{view.X, own.Y, view.Width, own.Height}); across > slack {
		k.fault(kind, p, p.room.name(), across, 0)
	}
}

// isPlaceholder reports whether a text says what to write into an empty field.
func isPlaceholder(p *part) bool {
	t, ok := p.object.(*canvas.Text)
	return ok && t.Color == theme.Color(theme.ColorNamePlaceHolder)
}

// usable holds a control to its least size and to a name.
func (k *checker) usable(p *part) {
	least := finger
	if p.link() {
		least = inLine
	}
	if p.size.Width < least-0.5 || p.size.Height < least-0.5 {
		k.fault(Small, p, "", p.size.Width, p.size.Height)
	}
	if a, ok := p.object.(fyne.Accessible); !p.off() && ok && a.AccessibilityLabel() == "" {
		k.fault(Unnamed, p, "", p.size.Width, p.size.Height)
	}
}

// name is a part's words, or its kind and label.
func (p *part) name() string {
	if words := p.words(); words != "" {
		return fmt.Sprintf("%q", words)
	}
	name := strings.TrimPrefix(fmt.Sprintf("%T", p.object), "*")
	if a, ok := p.object.(fyne.Accessible); ok {
		name += fmt.Sprintf(" %q", strings.ReplaceAll(a.AccessibilityLabel(), "\n", " · "))
	}
	return name
}
