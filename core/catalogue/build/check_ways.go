package build

import "strconv"

// station is a place on the way from 14 to work: an area of study at a level, or an apprenticeship or a general step, which have one level each.
type station struct {
	id    string
	level int
}

// wayOn is what the ways and links say of the stations: which have something after them, or an explained end, and which are led to.
type wayOn struct {
	on map[station]bool
	in map[station]bool
}

// checkWays: a way that goes on says where to, one that ends says why; nobody is left standing at level 3, and every area can be begun below level 2.
func (s *source) checkWays() {
	w := wayOn{on: map[station]bool{}, in: map[station]bool{}}
	t := s.tables["ways"]
	levels := map[string]bool{}
	for area := range s.lowestLevels() {
		levels[area] = true
	}
	for _, r := range t.rows {
		s.checkWay(t, r, levels)
		from := station{t.cell(r, "from"), s.levelOf(t, r, "from")}
		w.on[from] = true
		w.in[station{t.cell(r, "to"), s.levelOf(t, r, "to")}] = true
	}
	s.nextRungs(&w)
	s.checkLevelThree(w)
	s.checkWayIn(w)
}

// checkWay checks one row; levels are the areas that have levels.
func (s *source) checkWay(t *table, r record, levels map[string]bool) {
	to, note := t.cell(r, "to"), t.cell(r, "note_en")
	bad := func(field, id string) { s.fault(t.spec.File(), r.line, field, id, "Value", t.cell(r, "id")) }
	switch ends := t.cell(r, "kind") == "end"; {
	case ends && to != "":
		bad("to", "build.way-ends")
	case ends && note == "":
		bad("note_en", "build.way-why")
	case !ends && to == "":
		bad("to", "build.way-nowhere")
	case t.cell(r, "kind") == "cross" && note == "":
		bad("note_en", "build.way-why")
	}
	for _, end := range []string{"from", "to"} {
		if levels[t.cell(r, end)] && t.cell(r, end+"_level") == "" {
			bad(end+"_level", "build.way-level")
		}
	}
}

// levelOf gives the level at one end of a way: what the row says, or else the apprenticeship's or step's own; -1 when there is none.
func (s *source) levelOf(t *table, r record, end string) int {
	if n, err := strconv.Atoi(t.cell(r, end+"_level")); err == nil {
		return n
	}
	return s.ownLevel(t.cell(r, end))
}

func (s *source) ownLevel(id string) int {
	for _, name := range []string{"apprenticeships", "steps"} {
		t := s.tables[name]
		for _, r := range t.rows {
			if t.cell(r, "id") == id {
				if n, err := strconv.Atoi(t.cell(r, "level")); err == nil {
					return n
				}
			}
		}
	}
	return -1
}

// nextRungs: an apprenticeship that names the next one goes on.
func (s *source) nextRungs(w *wayOn) {
	t := s.tables["apprenticeships"]
	for _, r := range t.rows {
		if n, err := strconv.Atoi(t.cell(r, "level")); err == nil && t.cell(r, "next") != "" {
			w.on[station{t.cell(r, "id"), n}] = true
		}
	}
}

// checkLevelThree: every course and apprenticeship at level 3 leads on or says why not. Courses share the ways of their area.
func (s *source) checkLevelThree(w wayOn) {
	for name, of := range map[string]string{"courses": "area", "apprenticeships": "id"} {
		t := s.tables[name]
		said := map[string]bool{}
		for _, r := range t.rows {
			at := t.cell(r, of)
			three := t.cell(r, "level") == "3" || name == "courses" && t.cell(r, "level_max") == "3"
			if three && t.cell(r, "status") != "ended" && !w.on[station{at, 3}] && !said[at] {
				said[at] = true
				s.fault(t.spec.File(), r.line, of, "build.dead-end", "Value", at)
			}
		}
	}
}

// checkWayIn: every area that is taught after 16 can be begun below level 2: by a course of its own, or because something leads to it there. An area
// that is taught from level 3 alone (A levels, Access to higher education), or whose courses have no level, can be come to from below level 2.
func (s *source) checkWayIn(w wayOn) {
	t := s.tables["courses"]
	lowest := s.lowestLevels()
	reached := s.reachedFromBelow()
	for _, r := range t.rows {
		area := t.cell(r, "area")
		level, levelled := lowest[area]
		direct := levelled && level <= 1 || w.in[station{area, 0}] || w.in[station{area, 1}]
		if !direct && (levelled && level < 3 || !reached[area]) {
			lowest[area] = 0 // said once
			s.fault(t.spec.File(), r.line, "area", "build.no-way-in", "Value", area)
		}
	}
}

// lowestLevels are the lowest levels at which the areas are taught after 16, of those that have levels.
func (s *source) lowestLevels() map[string]int {
	t := s.tables["courses"]
	lowest := map[string]int{}
	for _, r := range t.rows {
		n, err := strconv.Atoi(t.cell(r, "level"))
		if err != nil || t.cell(r, "stage") == "14-16" {
			continue
		}
		if old, ok := lowest[t.cell(r, "area")]; !ok || n < old {
			lowest[t.cell(r, "area")] = n
		}
	}
	return lowest
}

// reachedFromBelow are the areas, apprenticeships and steps that somebody below level 2 can come to, one way after the other.
func (s *source) reachedFromBelow() map[string]bool {
	t := s.tables["ways"]
	reached := map[string]bool{}
	for _, name := range []string{"steps", "apprenticeships"} {
		for _, r := range s.tables[name].rows {
			if l := s.tables[name].cell(r, "level"); l == "0" || l == "1" {
				reached[s.tables[name].cell(r, "id")] = true
			}
		}
	}
	for area, level := range s.lowestLevels() {
		reached[area] = level <= 1
	}
	for again := true; again; {
		again = false
		for _, r := range t.rows {
			if to := t.cell(r, "to"); reached[t.cell(r, "from")] && to != "" && !reached[to] {
				reached[to], again = true, true
			}
		}
	}
	return reached
}
