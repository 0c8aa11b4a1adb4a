package routes

import (
	"slices"

	"llwybr/core/catalogue"
)

func (s *search) station(id string) (Step, bool) {
	t, ok := s.cat.Step(id)
	if !ok {
		return Step{}, false
	}
	kind := "station"
	if t.Family == "work" && t.Level < 0 {
		kind = "job"
	}
	return Step{ID: t.ID, Kind: kind, Level: t.Level, Name: t.Name, Sources: t.Sources, Provenance: t.Provenance}, true
}

func (s *search) stations(ids ...string) []Step {
	var steps []Step
	for _, id := range ids {
		if st, ok := s.station(id); ok {
			steps = append(steps, st)
		}
	}
	return steps
}

func courseStep(k catalogue.Course, level int) Step {
	return Step{ID: k.ID, Kind: "course", Level: level, Name: k.Name, Area: k.Area, Medium: Medium(k.Medium), Sources: k.Sources, Providers: k.Providers,
		Years: k.Years, Provenance: k.Provenance}
}

func apprenticeStep(a catalogue.Apprenticeship) Step {
	level := a.Level
	if level == 0 {
		level = -1 // not known
	}
	return Step{ID: a.ID, Kind: "apprenticeship", Level: level, Name: a.Name, Area: a.Sector, Medium: Medium(a.Language), Sources: a.Sources, Provenance: a.Provenance}
}

// apprenticeships: the levels of each linked pathway, from the lowest that it has up to the one that leads to the occupation. A learner
// below level 1 first sees the level 1 station, so that everyone sees a way at their own level.
func (s *search) apprenticeships() {
	done := map[string]bool{}
	for _, l := range s.cat.LinksTo(s.goal) {
		a, ok := s.cat.Apprenticeship(l.From)
		if !ok || !s.running(a) || done[a.ID] {
			continue
		}
		done[a.ID] = true
		var steps []Step
		if s.from.level == 0 {
			steps = s.stations("step-level-1-course")
		}
		for _, rung := range s.rungs(a) {
			steps = append(steps, apprenticeStep(rung))
		}
		s.add("apprenticeship", a.ID, append(steps, apprenticeStep(a)), l, !l.Stated)
	}
}

// rungs are the levels before an apprenticeship that the learner has not passed yet, lowest first.
func (s *search) rungs(a catalogue.Apprenticeship) []catalogue.Apprenticeship {
	var down []catalogue.Apprenticeship
	for {
		before, ok := s.before[a.ID]
		if !ok || before.Level <= s.passed(a.Pathway) {
			slices.Reverse(down)
			return down
		}
		down = append(down, before)
		a = before
	}
}

// passed is the highest level of a pathway that the learner has completed already; -1 when none. A qualification in another area leaves the
// lower rungs on show: nobody loses a way by holding more.
func (s *search) passed(pathway string) int {
	held := -1
	for _, h := range s.from.holdings {
		if a, ok := s.cat.Apprenticeship(h.ID); ok && a.Pathway == pathway && !h.Expected {
			held = max(held, a.Level)
		}
	}
	return held
}

// colleges: each linked area's courses by level, from the learner's own level up to the one that leads to the occupation.
func (s *search) colleges() {
	type goal struct {
		link  catalogue.Link
		level int
	}
	best := map[string]goal{}
	var order []string
	for _, l := range s.cat.LinksTo(s.goal) {
		if _, ok := s.cat.Area(l.From); !ok {
			continue
		}
		g, seen := best[l.From]
		if !seen {
			order = append(order, l.From)
		}
		if !seen || (l.Stated && !g.link.Stated) || (l.Stated == g.link.Stated && l.Level > g.level) {
			best[l.From] = goal{l, l.Level}
		}
	}
	for _, area := range order {
		g := best[area]
		if steps := s.ladder(area, g.level); len(steps) > 0 {
			s.add("college", area, steps, g.link, !g.link.Stated)
		}
		if steps := s.withoutEmployer(area, g.level); len(steps) > 0 {
			s.add("college", area+" no-employer", steps, g.link, !g.link.Stated)
		}
		s.crossings(area, !g.link.Stated)
	}
}

// ladder is an area's courses from the learner's level in it up. To is the level that leads to the occupation; -1 = not stated: up to 3.
func (s *search) ladder(area string, to int) []Step {
	if to < 0 {
		to = 3
	}
	var steps []Step
	if s.from.level == 0 {
		steps = s.stations("step-entry-programme")
		if _, ok := s.course(areaLevel{area, 1}, s.month); !ok {
			steps = append(steps, s.stations("step-level-1-course")...)
		}
	}
	taught := s.rows(area, min(max(1, s.from.in(area)+1), to), to)
	if len(taught) == 0 {
		return nil
	}
	return append(steps, taught...)
}

// rows are an area's courses between two levels. Where there is none that high, the range begins lower, so that the area's course is shown.
func (s *search) rows(area string, from, to int) []Step {
	var steps []Step
	for ; from >= 0 && len(steps) == 0; from-- {
		used := map[string]bool{}
		for level := from; level <= to; level++ {
			if k, ok := s.course(areaLevel{area, level}, s.month); ok && !used[k.ID] {
				steps = append(steps, courseStep(k, level))
				used[k.ID] = true
			}
		}
	}
	return steps
}

// academic: A levels (for an adult, Access to higher education) and a degree, where the data or our own reading links a degree to the occupation.
func (s *search) academic() {
	for _, l := range s.cat.LinksTo(s.goal) {
		t, ok := s.cat.Step(l.From)
		if !ok || t.Family != "academic" {
			continue
		}
		first := "step-a-levels"
		if s.from.setting == "adult" {
			first = "step-access-he"
		}
		var steps []Step
		if s.from.level < 3 && t.Level > 3 {
			steps = s.stations(first)
		}
		s.add("academic", t.ID, append(steps, s.stations(t.ID)...), l, !l.Stated)
	}
}

// work: a job with training is there for every occupation, and below level 2 (or where no level is recorded) also by way of the programme that
// leads towards it. The link to the occupation is our own reading, unless a source says that people come to it by training in the job.
func (s *search) work() {
	job := s.stations("step-job-with-training")
	if len(job) == 0 {
		return
	}
	own := catalogue.Link{Provenance: catalogue.Provenance{Own: true}}
	link := own
	for _, l := range s.cat.LinksTo(s.goal) {
		if l.Stated && l.From == job[0].ID {
			link = l
		}
	}
	s.add("work", job[0].ID, job, link, !link.Stated)
	if first := s.stations("step-jobs-growth-wales"); s.from.level < 2 && s.from.setting != "adult" {
		s.add("work", first[0].ID, append(first, s.stations("step-job-with-training")...), own, true)
	}
}
