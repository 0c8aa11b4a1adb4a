package whathelps

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// usePart is the button that makes what is tried.
const usePart = "use"

// tryPart is the button that tries a way.
func tryPart(i int) string { return "try." + strconv.Itoa(i) }

// signs stand before the changes of each kind.
var signs = map[string]icons.Name{"add": icons.Plus, "drop": icons.Minus, "grade": icons.ChevronUp, "resit": icons.ChevronUp, "course": icons.Flag}

// card is one way: its changes, what it asks for, how the door stands then, and what else it would move where it is tried.
func (s *sheet) card(i int) fyne.CanvasObject {
	w := s.ways[i]
	col := widget.Column(8)
	for _, slot := range w.Slots {
		if fixed(slot.Of, slot.Count) {
			s.lines(col, slot.Of)
		}
	}
	for k, slot := range w.Slots {
		if !fixed(slot.Of, slot.Count) {
			s.alternatives(col, i, k)
		}
	}
	set, ready := s.set(i)
	if ready {
		for _, cost := range s.costs(set) {
			col.Add(widget.NewNote(cost))
		}
	}
	then := widget.NewSmallStrong(s.say("then", "State", State(s.c, w.Then))).In(widget.DoorTone(theme.Door(w.Then)))
	col.Add(widget.Row(8, widget.NewDoor(theme.Door(w.Then), 24), widget.Fill(then)))
	switch {
	case s.tried == i && ready:
		col.Add(s.preview(set))
	case s.full(i) && !ready:
		col.Add(widget.NewNote(s.say("not-together")))
	default:
		try := s.button(tryPart(i), s.say("try"), widget.SecondaryButton, func() { s.try(i) })
		if !ready {
			try.Disable()
		}
		col.Add(widget.Flow(8, try))
	}
	return widget.NewCard(col)
}

// lines adds changes that belong to every set of a way.
func (s *sheet) lines(col *fyne.Container, changes []guide.Change) {
	for _, ch := range changes {
		words := widget.Column(0, widget.NewStrong(change(s.c, ch)))
		if more := course(s.c, ch); more != "" {
			words.Add(widget.NewNote(more))
		}
		col.Add(widget.RowTop(8, widget.NewIcon(signs[ch.Kind], 20, widget.Ink2), widget.Fill(words)))
	}
}

// alternatives adds the changes of a slot that can stand for each other, and the choice of as many as are needed. None is chosen beforehand.
func (s *sheet) alternatives(col *fyne.Container, way, at int) {
	slot := s.ways[way].Slots[at]
	words, byWord := make([]string, len(slot.Of)), map[string]string{}
	for k, ch := range slot.Of {
		words[k] = about(s.c, ch)
		byWord[words[k]] = strconv.Itoa(k)
	}
	s.c.Words.Sort(words)
	options := make([]widget.Option, len(words))
	for k, word := range words {
		options[k] = widget.Option{ID: byWord[word], Label: word}
	}
	heading := s.say("slot."+kindOf(slot.Of), "Count", slot.Count)
	col.Add(widget.RowTop(8, widget.NewIcon(signs[slot.Of[0].Kind], 20, widget.Ink2), widget.Fill(widget.NewStrong(heading))))
	col.Add(widget.NewNote(s.some(words)))
	for n := range slot.Count {
		col.Add(s.choice(pick{way, at, n}, heading, options))
	}
}

// kindOf is the kind that all changes of a slot have, or that they are of several.
func kindOf(changes []guide.Change) string {
	if slices.ContainsFunc(changes, func(c guide.Change) bool { return c.Kind != changes[0].Kind }) {
		return "several"
	}
	return changes[0].Kind
}

// named is how many alternatives are named beside the list that holds them all.
const named = 5

func (s *sheet) some(words []string) string {
	text := strings.Join(words[:min(named, len(words))], "; ")
	if left := len(words) - named; left > 0 {
		text += ". " + s.say("moves.more", "Count", left)
	}
	return text
}

// choice is the list from which one alternative is chosen.
func (s *sheet) choice(at pick, heading string, options []widget.Option) fyne.CanvasObject {
	chosen := ""
	if k, ok := s.chosen[at]; ok {
		chosen = strconv.Itoa(k)
	}
	list := widget.NewSelect(heading, s.say("choose"), options, chosen, func(option string) {
		s.chosen[at], _ = strconv.Atoi(option)
		s.again(at.part())
	})
	s.parts[at.part()] = list
	return list
}

// costs are what a way asks for beside its changes, as far as the facts say.
func (s *sheet) costs(set guide.ChangeSet) []string {
	var all []string
	c := set.Cost
	switch {
	case c.Years == float64(int(c.Years)) && c.Years > 0:
		all = append(all, s.say("cost.time", "Time", s.c.Words.N("routes.years", int(c.Years))))
	case c.Years > 0:
		all = append(all, s.say("cost.years", "Years", s.c.Words.Number(c.Years)))
	}
	if c.Grades > 0 {
		all = append(all, s.say("cost.grades", "Count", c.Grades))
	}
	if c.Miles > 0 {
		all = append(all, s.say("cost.miles", "Far", s.c.Words.N("routes.miles", c.Miles)))
	}
	return all
}

// preview is what a set would move, and the buttons that make it or leave it.
func (s *sheet) preview(set guide.ChangeSet) fyne.CanvasObject {
	wider, harder := s.moves(set)
	col := widget.Column(8, widget.NewRule())
	if len(wider)+len(harder) == 0 {
		col.Add(widget.NewBody(s.say("moves.none")))
	}
	s.list(col, "moves.wider", wider)
	s.list(col, "moves.harder", harder)
	use := s.button(usePart, s.say("use"), widget.PrimaryButton, func() { s.use(set) })
	col.Add(widget.Flow(8, use, s.button("leave", s.say("leave"), widget.QuietButton, s.leave)))
	return col
}

// listed is how many doors that a set would move are named.
const listed = 6

// list names doors that a set would move, and how many more there are.
func (s *sheet) list(col *fyne.Container, heading string, moved []Moved) {
	if len(moved) == 0 {
		return
	}
	col.Add(widget.NewSmallStrong(s.say(heading, "Count", len(moved))))
	for _, m := range moved[:min(listed, len(moved))] {
		s.c.Shows(m.Door.ID)
		words := widget.Column(0, widget.NewSmallStrong(s.c.Words.Text(m.Door.Name)), widget.NewNote(s.say("moved", "Kind", Kind(s.c, m.Door), "Was", State(s.c, m.Was), "Now", State(s.c, m.Door.State))))
		col.Add(widget.RowTop(8, widget.NewDoor(theme.Door(m.Door.State), 22), widget.Fill(words)))
	}
	if left := len(moved) - listed; left > 0 {
		col.Add(widget.NewNote(s.say("moves.more", "Count", left)))
	}
}
