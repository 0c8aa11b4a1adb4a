package options

import (
	"encoding/json"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// doorList is the list of doors: what is shown of it, and how the doors stood before the last change.
type doorList struct {
	outlook
	filter string
	turned []string       // parts that are opened or closed against what is usual
	more   map[string]int // how many rows of a part are shown, where it is more than at first
	record string         // of which the doors are: a sum of the record
}

// atFirst is how many doors of a part are shown at first, and atOnce how many more at each asking.
const (
	atFirst = 4
	atOnce  = 20
)

// lookAtDoors reads the doors of the record, and what the last change moved among them.
func (p *page) lookAtDoors(s screen.State) {
	rec := p.c.Session.Record()
	o, err := lookOut(p.c.Words, p.c.Guide, rec, p.c.Today)
	if err != nil {
		p.c.Shell.Failed(err)
	}
	p.doors = doorList{outlook: o, filter: s["doors.filter"], turned: strings.Fields(s["doors.turned"]), more: map[string]int{}, record: sum(rec)}
	if p.doors.filter == "" {
		p.doors.filter = mineFilter
	}
	for key, n := range readStates(s["doors.more"]) {
		p.doors.more[key], _ = strconv.Atoi(string(n))
	}
	p.doors.was = readStates(s["doors.was"])
	if s["doors.record"] != p.doors.record {
		p.doors.was = o.moved(s["doors.now"])
	}
}

// sum tells one record from another.
func sum(rec learner.Record) string {
	h := fnv.New64a()
	_ = json.NewEncoder(h).Encode(rec) // a record is always writable
	return strconv.FormatUint(h.Sum64(), 36)
}

// keep writes the state of the list.
func (d doorList) keep(s screen.State) {
	s["doors.filter"], s["doors.turned"], s["doors.record"], s["doors.now"] = d.filter, strings.Join(d.turned, " "), d.record, d.states()
	var was, more []string
	for _, id := range slices.Sorted(maps.Keys(d.was)) {
		was = append(was, id+"="+string(d.was[id]))
	}
	for _, key := range slices.Sorted(maps.Keys(d.more)) {
		more = append(more, key+"="+strconv.Itoa(d.more[key]))
	}
	s["doors.was"], s["doors.more"] = strings.Join(was, " "), strings.Join(more, " ")
}

// buildDoors is the part with the doors, or a line that says when there will be some.
func (p *page) buildDoors() fyne.CanvasObject {
	after := ""
	if p.v.after16 {
		after = ".after"
	}
	head := widget.Flow(12, widget.NewSubheading(p.say("options.doors")), widget.Inset(0, 3, widget.NewNote(p.say("options.doors.sub"+after))))
	if p.doors.empty {
		return widget.Column(10, head, widget.NewCard(widget.NewBody(p.say("options.doors.empty"+after))))
	}
	filter := widget.NewSegments([]widget.Option{
		{ID: mineFilter, Label: p.say("options.doors.mine", "Count", p.doors.count(mineFilter))},
		{ID: allFilter, Label: p.say("options.doors.all", "Count", len(p.doors.doors))},
	}, p.doors.filter, p.filterDoors)
	p.addLine("", p.focus("doors.filter", filter))
	col := widget.Column(10, head, filter, widget.NewNote(p.say("options.doors.what."+p.doors.filter)))
	if moved := p.movedLine(); moved != "" {
		col.Add(widget.NewNotice(widget.NoticeInfo, moved))
	}
	parts := widget.Column(0)
	for _, state := range doorStates {
		if all := p.doors.part(state, p.doors.filter); len(all) > 0 {
			parts.Add(p.doorPart(state, all))
		}
	}
	if len(parts.Objects) > 0 {
		col.Add(widget.NewBareCard(widget.Inset(doorInset, 8, parts)))
	} else {
		col.Add(widget.NewCard(widget.NewBody(p.say("options.doors.none"))))
	}
	return col
}

// doorInset is the room between the edge of the card and its rows.
const doorInset float32 = 10

// movedLine says how many doors the last change moved, and which way; "" where it moved none.
func (p *page) movedLine() string {
	if len(p.doors.was) == 0 {
		return ""
	}
	var before []guide.Door
	for _, d := range p.doors.doors {
		if was, moved := p.doors.was[d.ID]; moved {
			d.State = was
		}
		before = append(before, d)
	}
	wider, harder := whathelps.Moves(before, p.doors.doors)
	return p.say("options.doors.moved", "Wider", len(wider), "Harder", len(harder))
}

// filterDoors shows the doors that matter to the learner, or all.
func (p *page) filterDoors(id string) {
	p.doors.filter = id
	p.c.Shell.Rebuild()
}

// doorPart are the doors of one state under its name and their number; what is closed is built when it is opened.
func (p *page) doorPart(state guide.DoorState, all []guide.Door) fyne.CanvasObject {
	key := p.doors.filter + "." + string(state)
	rows := widget.Column(0)
	open := p.doors.opened(key)
	title := p.say("options.doors.part", "Word", whathelps.State(p.c, state), "Count", len(all))
	part := widget.NewDisclosure(theme.Current().Palette().Door(theme.Door(state)).Glyph, title, rows, func(bool) { p.turnPart(key) })
	p.addLine("", p.focus("doors.part."+string(state), part.Head()))
	if open {
		if state == "harder" {
			rows.Add(widget.Inset(8, 4, p.whomToAsk()))
		}
		p.doorRows(rows, key, all)
		part.SetOpen(true)
	}
	return part
}

// opened reports whether a part stands open: among the learner's own doors all but those of which nothing is known do at first, among all of them none.
func (d doorList) opened(key string) bool {
	usual := strings.HasPrefix(key, mineFilter) && !strings.HasSuffix(key, "not-known")
	return usual != slices.Contains(d.turned, key)
}

// turnPart opens a part or closes it.
func (p *page) turnPart(key string) {
	if i := slices.Index(p.doors.turned, key); i >= 0 {
		p.doors.turned = slices.Delete(p.doors.turned, i, i+1)
	} else {
		p.doors.turned = append(p.doors.turned, key)
	}
	p.c.Shell.Rebuild()
}

// whomToAsk says who can be asked about what is harder from here.
func (p *page) whomToAsk() fyne.CanvasObject {
	k, ok := p.v.contact("careers-wales")
	if !ok {
		return widget.NewNote(p.say("options.doors.ask"))
	}
	p.c.ShowsOf("contacts", k.ID)
	return widget.NewNote(p.say("options.doors.ask.phone", "Who", k.Name, "Phone", k.Phone))
}

// doorRows adds the rows that are shown of a part, and the button that shows more. What the last change moved is always shown.
func (p *page) doorRows(rows *fyne.Container, key string, all []guide.Door) {
	most := max(atFirst, p.doors.more[key])
	shown := 0
	for i, d := range all {
		_, moved := p.doors.was[d.ID]
		if i >= most && !(moved && shown < most+atOnce) {
			continue
		}
		rows.Add(widget.NewRule())
		rows.Add(p.doorRow(d))
		shown++
	}
	if left := len(all) - shown; left > 0 {
		more := widget.NewButton(p.say("options.doors.more", "Count", left), widget.QuietButton, func() { p.moreDoors(key, most, left) })
		p.addLine("", p.focus("doors.more."+key, more))
		rows.Add(widget.Inset(6, 6, widget.Flow(0, more)))
	}
}

// moreDoors shows more rows of a part; the button goes away with the last of them, and the focus to its neighbour.
func (p *page) moreDoors(key string, shown, left int) {
	if left <= atOnce {
		p.step(-1)
	}
	p.doors.more[key] = shown + atOnce
	p.c.Shell.Rebuild()
}

// doorRow is one door: what kind of step it is, its rule and its source, what might help, and its word.
func (p *page) doorRow(d guide.Door) fyne.CanvasObject {
	spec := widget.DoorSpec{Door: theme.Door(d.State), Word: whathelps.State(p.c, d.State), Name: p.c.Words.Text(d.Name), Sub: whathelps.Kind(p.c, d),
		Rule: whathelps.Rule(p.c, d), Mark: p.newMark(d.Provenance.Sources), More: p.moreOf(d), Narrow: p.c.Class == theme.Narrow}
	if was, moved := p.doors.was[d.ID]; moved {
		spec.Changed = p.say("options.doors.changed", "Was", whathelps.State(p.c, was))
	}
	if d.State != "open" {
		spec.Help, spec.OnHelp = p.say("whathelps.title"), func() { p.askHelp(d.ID) }
	}
	row := widget.NewDoorRow(spec).Reaching(doorInset)
	if spec.OnHelp != nil {
		p.addLine("", p.focus(doorPrefix+d.ID, row))
	}
	if spec.Mark != nil {
		p.focus("source."+doorPrefix+d.ID, spec.Mark)
	}
	return row
}

// doorPrefix begins the id of the part that is a door's row.
const doorPrefix = "door."

// moreOf is what else is said of a door: the kept ideas to which it is a way, the first thing that might help, and where it is harder whom to ask.
func (p *page) moreOf(d guide.Door) string {
	var lines []string
	if age := p.c.Age(d.Provenance); age != "" {
		lines = append(lines, age)
	}
	if goals := p.doors.towards[d.ID]; len(goals) > 0 {
		var names []string
		for _, id := range goals {
			p.c.Shows(id)
			names = append(names, p.c.Words.Text(p.c.Guide.Name(id)))
		}
		p.c.Words.Sort(names)
		lines = append(lines, p.say("options.doors.towards", "Names", p.c.Words.List(names)))
	}
	if d.State == "harder" {
		lines = append(lines, p.fromHarder(d)...)
	}
	return strings.Join(lines, "\n")
}

// fromHarder is the first thing that might help with a door that is harder from here, and whom to ask.
func (p *page) fromHarder(d guide.Door) (lines []string) {
	if changes := p.c.Guide.Cheapest(p.c.Session.Record(), p.c.Today, d.ID); len(changes) > 0 {
		lines = append(lines, p.say("options.doors.cheapest", "Changes", whathelps.Changes(p.c, changes)))
	}
	if whom := whathelps.Whom(p.c, d, nearest); len(whom) > 0 {
		lines = append(lines, p.say("whathelps.whom", "Name", strings.Join(whom, "; ")))
	}
	return lines
}

// nearest is how many providers a row names.
const nearest = 2

// askHelp opens the sheet of what would help with a door.
func (p *page) askHelp(id string) {
	whathelps.Open(p, id)
}

// Context implements whathelps.Page.
func (p *page) Context() *screen.Context { return p.c }

// Helped implements whathelps.Page.
func (p *page) Helped(used guide.ChangeSet) {
	p.changed = ""
	for _, ch := range used.Changes {
		if choice, ok := strings.CutPrefix(ch.Field, "choices."); ok && ch.Kind == "add" {
			p.changed = choice
		}
	}
}

// helpAtRow opens the same for the row that has the focus.
func (p *page) helpAtRow() bool {
	for _, t := range p.Parts {
		f, can := t.Object.(interface{ Focused() bool })
		if id, door := strings.CutPrefix(t.ID, doorPrefix); door && can && f.Focused() {
			p.askHelp(id)
			return true
		}
	}
	return false
}
