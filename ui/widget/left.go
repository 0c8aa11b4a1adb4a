package widget

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Left is what somebody left in the parts of a tree: what is typed with caret and selection, what is chosen, what is open, how far it is
// scrolled, and where the focus is. A tree that is built anew, as in another language, gets it back.
type Left struct {
	parts map[string]any
	names func(fyne.CanvasObject) string
	loose bool // parts without a name are told by their number among their kind
	focus string
	place int            // of what has the focus among its kind
	given fyne.Focusable // what got the focus in its place, where it was not there any more
	seen  bool           // what has the focus was in view
}

// keeper is a part in which somebody can leave something. Give gives it back without telling anyone where nothing differs; it reports whether
// others were told, who may have built parts anew. What is picked is picked anew only where picks is true.
type keeper interface {
	fyne.CanvasObject
	left() any
	give(left any, picks bool) (told bool)
}

// scroller is a part that is scrolled.
type scroller interface {
	fyne.CanvasObject
	offsetLeft() any
	offsetBack(any)
}

// LeftIn reads what somebody left in a tree. Names gives parts that take the focus a name which stays when the tree is built anew; "" where it
// has none. Loose is for what lies over a page and keeps nothing elsewhere: a part without a name is known by its place among its kind, and what
// is picked is picked again. A page itself keeps what is picked, and its lists in alphabetical order stand otherwise in another language.
func LeftIn(root fyne.CanvasObject, focused fyne.Focusable, names func(fyne.CanvasObject) string, loose bool) *Left {
	l := &Left{parts: map[string]any{}, names: names, loose: loose}
	kinds := map[string]int{}
	l.visit(root, func(key string, part fyne.CanvasObject) {
		kinds[kindOf(part)]++
		switch p := part.(type) {
		case keeper:
			l.parts[key] = p.left()
		case scroller:
			l.parts[key] = p.offsetLeft()
		}
		if f, ok := part.(fyne.Focusable); ok && f == focused {
			l.focus, l.place = key, kinds[kindOf(part)]
		}
	})
	l.seen = inView(root, focused)
	return l
}

// Leave says of the text fields of a tree that what is typed in them is taken elsewhere: when the focus leaves them nothing is saved.
func Leave(root fyne.CanvasObject) {
	walk(root, func(part fyne.CanvasObject) {
		if e, ok := part.(*Entry); ok {
			e.gone = true
		}
	})
}

// Give gives the parts of a tree that was built anew what was left in the old one, and the focus to the part that had it. Names is as in
// LeftIn, of the new tree.
func (l *Left) Give(root fyne.CanvasObject, canvas fyne.Canvas, names func(fyne.CanvasObject) string) {
	l.names = names
	given := map[string]bool{}
	for l.giveOne(root, given) {
	}
	if l.focus != "" {
		l.giveFocus(root, canvas)
	}
	l.visit(root, func(key string, part fyne.CanvasObject) {
		if s, ok := part.(scroller); ok && l.parts[key] != nil {
			s.offsetBack(l.parts[key])
		}
	})
	if l.seen {
		follow(root, canvas.Focused())
	}
	l.reopen(root)
}

// giveFocus gives the focus to the part that had it. A list that is cut short in alphabetical order may not show it in another language: then the part in
// its place has it, until it is there again.
func (l *Left) giveFocus(root fyne.CanvasObject, canvas fyne.Canvas) {
	kind, _, _ := strings.Cut(l.focus, " ")
	kinds := 0
	var to, instead fyne.Focusable
	l.visit(root, func(key string, part fyne.CanvasObject) {
		f, ok := part.(fyne.Focusable)
		if !ok || kindOf(part) != kind {
			return
		}
		if kinds++; kinds <= l.place {
			instead = f
		}
		if key == l.focus {
			to = f
		}
	})
	if to == nil {
		to, l.given = instead, instead
	}
	if to != nil && canvas.Focused() != to {
		canvas.Focus(to)
	}
}

// Since says what was given back before: what has the focus in the place of another part stands for it.
func (l *Left) Since(before *Left, focused fyne.Focusable) {
	if before != nil && before.given != nil && before.given == focused {
		l.focus, l.place = before.focus, before.place
	}
}

func kindOf(part fyne.CanvasObject) string { return fmt.Sprintf("%T", part) }

// giveOne gives to parts until one has told others, after which the tree may be another; it reports whether there may be more to give.
func (l *Left) giveOne(root fyne.CanvasObject, given map[string]bool) (told bool) {
	l.visit(root, func(key string, part fyne.CanvasObject) {
		k, ok := part.(keeper)
		left := l.parts[key]
		if told || !ok || left == nil || given[key] {
			return
		}
		given[key] = true
		told = k.give(left, l.loose)
	})
	return told
}

// reopen drops the lists down that were open.
func (l *Left) reopen(root fyne.CanvasObject) {
	l.visit(root, func(key string, part fyne.CanvasObject) {
		if s, ok := part.(*Select); ok && l.parts[key] != nil {
			s.reopen(l.parts[key].(selectLeft))
		}
	})
}

// visit calls see for the parts that can be told apart, each by its key.
func (l *Left) visit(root fyne.CanvasObject, see func(key string, part fyne.CanvasObject)) {
	numbers := map[string]int{}
	walk(root, func(part fyne.CanvasObject) {
		kind := kindOf(part)
		_, scrolls := part.(scroller)
		_, keeps := part.(keeper)
		_, takes := part.(fyne.Focusable)
		if !scrolls && !keeps && !takes {
			return
		}
		if name := l.nameOf(part); name != "" {
			see(kind+" "+name, part)
			return
		}
		if l.loose || scrolls && !keeps {
			see(fmt.Sprintf("%s %d", kind, numbers[kind]), part)
		}
		numbers[kind]++
	})
}

// nameOf is the name of the part, or of what in it takes the focus.
func (l *Left) nameOf(part fyne.CanvasObject) string {
	switch p := part.(type) {
	case *Entry:
		part = p.field
	case *Disclosure:
		part = p.head
	case *ListRow:
		if p.spec.ID != "" {
			return "row:" + p.spec.ID
		}
	}
	if l.names == nil {
		return ""
	}
	return l.names(part)
}

// walk calls see for everything in a tree, hidden or not, the outer before the inner.
func walk(root fyne.CanvasObject, see func(fyne.CanvasObject)) {
	if root == nil {
		return
	}
	see(root)
	for _, child := range childrenOf(root) {
		walk(child, see)
	}
}

// Over gives what lies over a canvas, from the lowest to the topmost.
func Over(c fyne.Canvas) []fyne.CanvasObject { return c.Overlays().List() }

// Before is what had the focus when something was laid over it.
func Before(over fyne.CanvasObject) fyne.Focusable {
	if o, ok := over.(*overlay); ok {
		return o.before
	}
	return nil
}

// TakeDown takes down what lies over a canvas. Nobody is told that it closed unless tell says so: it is put up anew at once.
func TakeDown(over fyne.CanvasObject, tell bool) {
	o, ok := over.(*overlay)
	if !ok {
		return
	}
	if !tell {
		o.onClose = nil
	}
	o.close()
}

// inView reports whether the object is within all that scrolls round it.
func inView(root fyne.CanvasObject, focused fyne.Focusable) bool {
	object, ok := focused.(fyne.CanvasObject)
	if !ok {
		return false
	}
	in := true
	walk(root, func(part fyne.CanvasObject) {
		if s, ok := part.(*Scroll); ok && in {
			in = s.shows(object)
		}
	})
	return in
}

// follow brings what has the focus into view.
func follow(root fyne.CanvasObject, focused fyne.Focusable) {
	object, ok := focused.(fyne.CanvasObject)
	if !ok {
		return
	}
	walk(root, func(part fyne.CanvasObject) {
		if s, ok := part.(*Scroll); ok && !s.shows(object) {
			s.Follow(object)
			s.given = s.Offset()
		}
	})
}

// String is all of it in one order, for a proof that compares two of them. What is typed stands in it.
func (l *Left) String() string {
	lines := []string{"focus=" + l.focus}
	for key, left := range l.parts {
		lines = append(lines, fmt.Sprint(key, ": ", left))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
