package widget

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// Passage is something that a page says, for reading aloud, with the part that shows it.
type Passage struct {
	Text  string
	Part  fyne.CanvasObject // what shows it: a Text where the words stand on the page, else the drawing that says so
	quiet bool              // it stands on the page and is not read: the number of a source, the key that does the same as a button
	field bool              // of a field: what is written in it is nobody else's to hear, so it has no text
}

// quiet is a part whose words are not read aloud.
type quiet interface{ unread() }

func (s *SourceMark) unread() {}

// PassagesOf returns what an object says in reading order, each thing once. What a part says is its twin; where the words of the twin stand on
// the page, the Text that shows them is the passage's part, so that a sentence can be marked in it. What is hidden is left out, and so is what
// is written in fields: their names are read.
func PassagesOf(object fyne.CanvasObject) []Passage {
	var said []Passage
	for _, p := range passages(object) {
		if !p.quiet && !p.field && strings.ContainsFunc(p.Text, spoken) {
			said = append(said, p)
		}
	}
	return said
}

// spoken reports whether a character is more than a sign between words, as the dots of a list are.
func spoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func passages(object fyne.CanvasObject) []Passage {
	if object == nil || !object.Visible() {
		return nil
	}
	switch o := object.(type) {
	case *Text:
		return asked(o)
	case *Entry:
		return append(append(passages(o.label), passages(o.fault)...), Passage{field: true})
	case *PIN:
		return []Passage{{Text: o.name, Part: o}, {field: true}}
	case *Button:
		return append(asked(o.label), silenced(o.key.Twin())...)
	case *Check:
		if o.hidden && !o.checked { // what a tick would mean
			return silenced(o.Twin())
		}
	}
	within := passagesIn(childrenOf(object))
	twin, has := object.(Twin)
	switch {
	case !has:
		return within
	case holdsField(within):
		return within
	}
	if _, hush := object.(quiet); hush {
		return silenced(twin.Twin())
	}
	return worded(twin.Twin(), object, within)
}

func passagesIn(objects []fyne.CanvasObject) []Passage {
	var all []Passage
	for _, o := range objects {
		all = append(all, passages(o)...)
	}
	return all
}

func asked(t *Text) []Passage {
	if t.String() == "" {
		return nil
	}
	return []Passage{{Text: t.String(), Part: t}}
}

func silenced(twin []string) []Passage {
	var all []Passage
	for _, line := range twin {
		all = append(all, Passage{Text: line, quiet: true})
	}
	return all
}

func holdsField(all []Passage) bool {
	for _, p := range all {
		if p.field {
			return true
		}
	}
	return false
}

// worded gives every line of a twin the passage within the part that says the same; a line that none says is shown by the part as a whole.
func worded(twin []string, part fyne.CanvasObject, within []Passage) []Passage {
	var all []Passage
	used := make([]bool, len(within))
	for _, line := range twin {
		p := Passage{Text: line, Part: part}
		for i, w := range within {
			if !used[i] && w.Text == line {
				used[i], p = true, w
				break
			}
		}
		all = append(all, p)
	}
	return all
}

// CardOf returns the innermost card or row of a page that holds an object, or is it; nil where none does.
func CardOf(root, object fyne.CanvasObject) fyne.CanvasObject {
	var card fyne.CanvasObject
	for _, o := range pathTo(root, object) {
		switch o.(type) {
		case *Card, *PartCard, *EntitlementCard, *DoorRow, *ListRow, *HitRow, *PlanRow, *agendaCard, *BasketRow,
			*RouteMap, *routeStop, *CompareTable, *Hexagon:
			card = o
		}
	}
	return card
}

// pathTo are the objects from root down to an object, both among them; nil where it is not there.
func pathTo(root, object fyne.CanvasObject) []fyne.CanvasObject {
	if root == nil || object == nil {
		return nil
	}
	if root == object {
		return []fyne.CanvasObject{root}
	}
	for _, child := range childrenOf(root) {
		if rest := pathTo(child, object); rest != nil {
			return append([]fyne.CanvasObject{root}, rest...)
		}
	}
	return nil
}
