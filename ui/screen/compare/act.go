package compare

import (
	"slices"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// star says that a row is important to the learner, or no longer. The value is the place in which rows were starred.
func (x *compare) star(row string, starred bool) bool {
	var value any
	if starred {
		value = freePlace(x.view.stars)
	}
	return x.save(learner.Edit{Field: "priorities." + row, Value: value})
}

// lastPlace is the last place that a star can have in a record. A star more stands there too.
const lastPlace = 8

// freePlace is the smallest number from 1 that no star has.
func freePlace(stars map[string]int) int {
	taken := map[int]bool{}
	for _, place := range stars {
		taken[place] = true
	}
	for n := 1; n < lastPlace; n++ {
		if !taken[n] {
			return n
		}
	}
	return lastPlace
}

// choose says what a route is to the learner; the same again takes that back. A route is never both first choice and back-up.
func (x *compare) choose(id, role string) bool {
	r, ok := x.view.find(id)
	switch {
	case !ok:
		return false
	case role == none:
		return x.letGo(r)
	}
	c := r.choice()
	if !x.save(c.Take(role)...) {
		return false
	}
	if c.Alone(role, x.view.backup) {
		x.c.Shell.Toast(message.New("routes.backup-too"), false)
	}
	return true
}

// letGo keeps a route no longer; it can be taken back at once.
func (x *compare) letGo(r route) bool {
	if !x.save(r.choice().LetGo()...) {
		return false
	}
	x.c.Shell.Toast(message.New("compare.gone", "Name", x.shortly(r)), true)
	return true
}

// save makes changes together and shows the screen anew; it reports whether they were saved.
func (x *compare) save(edits ...learner.Edit) bool {
	if err := x.c.Session.SetAll(edits...); err != nil {
		x.c.Shell.Failed(err)
		return false
	}
	x.c.Shell.Rebuild()
	return true
}

// turn shows other columns.
func (x *compare) turn(from int) {
	x.from = from
	x.c.Shell.Rebuild()
}

// write opens the note of a route in its cell.
func (x *compare) write(id string) {
	r, _ := x.view.find(id)
	x.writing, x.draft, x.field = id, r.note, nil
	x.moveTo(noteID(id))
}

// keepNote saves what is written, without building the screen anew.
func (x *compare) keepNote(text string) bool {
	text = strings.TrimSpace(text)
	i := slices.IndexFunc(x.view.kept, func(r route) bool { return r.ID == x.writing })
	if i < 0 || text == x.view.kept[i].note {
		return i >= 0
	}
	if !x.c.Set("notes."+travelNote+x.writing, text) {
		return false
	}
	x.view.kept[i].note = text
	return true
}

// written saves the note and closes its field.
func (x *compare) written() {
	id := x.writing
	if x.keepNote(x.field.Text()) {
		x.writing, x.field = "", nil
		x.moveTo(editID(id))
	}
}

// moveTo opens the screen again with the focus on a part.
func (x *compare) moveTo(id string) {
	x.next = id
	x.c.Shell.Go(screen.Place{Name: screen.Compare})
}

func (x *compare) plan() { x.c.Shell.Go(screen.Place{Name: screen.Plan}) }

func (x *compare) routes() { x.c.Shell.Go(screen.Place{Name: screen.Routes}) }
