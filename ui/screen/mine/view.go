package mine

import "llwybr/core/learner"

// count is how many things of one kind are kept. The id is that of the message that names them.
type count struct {
	id string
	n  int
}

// view is what is kept of the learner: whether there is a name, and how many of each kind. It holds nothing of what they say.
type view struct {
	name   bool
	counts []count
}

// fetch counts what a record holds, by section; sections with nothing in them are left out.
func fetch(rec learner.Record) view {
	v := view{name: rec.Name != ""}
	for _, c := range []count{
		{"about", about(rec)}, {"answers", len(rec.Answers)}, {"choices", len(rec.Choices)}, {"offered", len(rec.Offered)}, {"results", len(rec.Results)},
		{"learning", learning(rec.Learning)}, {"ideas", len(rec.Liked) + len(rec.Struck)}, {"routes", len(rec.Routes)}, {"steps", len(rec.Actions)},
		{"notes", len(rec.Notes)}, {"priorities", len(rec.Priorities)}, {"talks", len(rec.Encounters())}, {"preferences", len(rec.Preferences)},
		{"other", others(rec)},
	} {
		if c.n > 0 {
			v.counts = append(v.counts, c)
		}
	}
	return v
}

// about counts the answers about school, place and language.
func about(rec learner.Record) int {
	n := 0
	for _, answer := range []string{rec.Year10Start, rec.Setting, rec.SchoolCategory, rec.Home, rec.Medium} {
		if answer != "" {
			n++
		}
	}
	if rec.YearGroup > 0 {
		n++
	}
	return n
}

// learning counts what was said about learning that is no qualification.
func learning(l learner.Learning) int {
	n := len(l.Areas)
	for _, name := range []string{"rse", "rve", "cwre", "wider", "reflection", "post16_plan", "interview"} {
		if l.Flag(name) != nil {
			n++
		}
	}
	return n
}

// others counts what is carried for parts of the program that are still to come.
func others(rec learner.Record) int { return len(rec.Reserved) - len(rec.Encounters()) }
