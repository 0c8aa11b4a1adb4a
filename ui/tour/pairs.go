package tour

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/container"
)

func isScroll(p *part) bool {
	_, ok := p.object.(*container.Scroll)
	return ok
}

// scroll holds what scrolls to its view's width, and the view to the window.
func (k *checker) scroll(p *part) {
	if p.inField() {
		return
	}
	k.holds(p)
	s := p.object.(*container.Scroll)
	if p.ofMap() {
		return
	}
	if wide := s.Content.Size().Width - p.size.Width; wide > slack {
		k.fault(Sideways, p, "", wide, 0)
	}
}

// pairs finds what lies on something else. Parts are compared where they stand together: in the window, or in what one scroll shows; a
// scroll stands in its window as one thing.
func (k *checker) pairs() {
	type room struct {
		of    *part
		layer int
	}
	rooms := map[room][]*part{}
	for _, p := range k.all {
		if (p.words() != "" || p.sign() || p.control() || isScroll(p)) && !p.inside() {
			at := room{p.room, p.layer}
			rooms[at] = append(rooms[at], p)
		}
	}
	for _, together := range rooms {
		slices.SortStableFunc(together, func(a, b *part) int { return cmp.Compare(a.ink().Y, b.ink().Y) })
		for i, a := range together {
			bottom := a.ink().Y + a.ink().Height + ringRoom
			for _, b := range together[i+1:] {
				if b.ink().Y >= bottom {
					break
				}
				k.pair(a, b)
			}
		}
	}
	slices.SortStableFunc(k.faults, func(a, b Fault) int { return cmp.Compare(a.String(), b.String()) })
}

// inside reports whether a part is one of the toolkit's own parts of a field.
func (p *part) inside() bool { return p.above != nil && p.above.inField() }

func (k *checker) pair(a, b *part) {
	k.seen.Pairs++
	if a.within(b) || b.within(a) || a.sign() && b.sign() { // signs are made of pictures that lie on each other
		return
	}
	if wide, high := a.ink().overlap(b.ink()); wide > slack && high > slack {
		k.fault(Overlaps, a, b.name(), wide, high)
		return
	}
	k.ring(a, b)
	k.ring(b, a)
}

// ring finds a text that the focus ring round a control would cover.
func (k *checker) ring(control, text *part) {
	if text.words() == "" || !control.control() || control.off() || control.link() {
		return
	}
	around := control.box()
	around = box{around.X - ringRoom, around.Y - ringRoom, around.Width + 2*ringRoom, around.Height + 2*ringRoom}
	if wide, high := around.overlap(text.ink()); wide > slack && high > slack {
		k.fault(Ringed, text, control.name(), wide, high)
	}
}
