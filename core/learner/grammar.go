package learner

import (
	"slices"
	"strings"
)

// Merge says what happens where two changes set the same path. In all three, order of arrival and repeats make no difference.
type Merge int

// The kinds of merge of the record grammar.
const (
	One  Merge = iota // the newest value stands; a value that it was made without knowledge of is a Conflict, kept and shown
	Set               // a member stands while some node's adding of it stands: adding beats a removing that had not seen it
	Text              // as One, and the unseen text stands in the record too, before the newest
)

// rule is one line of the record grammar.
type rule struct {
	path  string            // "actions.*.what": * stands for an id
	name  func(string) bool // what may stand for *
	merge Merge
	check check // of a value that is not null
	slot  slot  // where the value stands in a Record
}

// Languages are the languages of the product; a record may have chosen one.
var Languages = []string{"cy", "en"}

// Grammar of the record: every path, the values it takes, how it merges and where it stands. The order is that
// of the learner file and of Diff.
var grammar = slices.Concat(
	[]rule{
		{"name", nil, One, text(NameLimit, false), scalar[string]{func(r *Record) *string { return &r.Name }}},
		{"language", nil, One, pick(Languages...), scalar[string]{func(r *Record) *string { return &r.Language }}},
		{"year10_start", nil, One, schoolYear, scalar[string]{func(r *Record) *string { return &r.Year10Start }}},
		{"year_group", nil, One, whole(7, 14), scalar[int]{func(r *Record) *int { return &r.YearGroup }}},
		{"setting", nil, One, pick(Settings...), scalar[string]{func(r *Record) *string { return &r.Setting }}},
		{"school_category", nil, One, pick(SchoolCategories...), scalar[string]{func(r *Record) *string { return &r.SchoolCategory }}},
		{"home", nil, One, idValue, scalar[string]{func(r *Record) *string { return &r.Home }}},
		{"medium", nil, One, pick(Mediums...), scalar[string]{func(r *Record) *string { return &r.Medium }}},
		{"answers.*", validItem, One, whole(0, 5), keyed[int]{func(r *Record) *map[string]int { return &r.Answers }}},
		{"choices.*", validName, Set, truth, member{func(r *Record) *[]string { return &r.Choices }}},
		{"offered.*", validName, One, pick("yes", "no"), keyed[string]{func(r *Record) *map[string]string { return &r.Offered }}},
		{"results.*", validName, One, grade, results{}},
		{"learning.areas.*", validName, Set, truth, member{func(r *Record) *[]string { return &r.Learning.Areas }}},
	},
	flags(),
	[]rule{
		{"liked.*", validName, Set, truth, member{func(r *Record) *[]string { return &r.Liked }}},
		{"struck.*", validName, Set, truth, member{func(r *Record) *[]string { return &r.Struck }}},
		{"routes.*", validName, Set, truth, member{func(r *Record) *[]string { return &r.Routes }}},
	},
	actionParts(),
	[]rule{
		{"notes.*", validName, Text, text(NoteLimit, true), notes{keyed[string]{func(r *Record) *map[string]string { return &r.Notes }}}},
		{"priorities.*", validName, One, whole(1, 8), keyed[int]{func(r *Record) *map[string]int { return &r.Priorities }}},
		{"preferences.*", validPreference, One, anything, keyed[raw]{func(r *Record) *map[string]raw { return &r.Preferences }}},
		{"agenda.*", validName, Set, object, reserved{"agenda"}},
		{"visits.*", validName, Set, object, reserved{"visits"}},
		{"encounters.*", validName, Set, object, reserved{"encounters"}},
		{"experience.*", validName, Set, object, reserved{"experience"}},
		{"consent.*", validName, One, object, reserved{"consent"}},
		{"readiness.*", validName, One, anything, reserved{"readiness"}},
		{"private.*", validName, One, sealedNote, unseen{}},
		{"adviser.*", validName, One, sealedNote, unseen{}},
	},
)

// flags are the rules learning.rse to learning.interview: true, false, or null for not answered.
func flags() []rule {
	at := map[string]func(l *Learning) **bool{
		"rse": func(l *Learning) **bool { return &l.RSE }, "rve": func(l *Learning) **bool { return &l.RVE },
		"cwre": func(l *Learning) **bool { return &l.CWRE }, "wider": func(l *Learning) **bool { return &l.Wider },
		"reflection":  func(l *Learning) **bool { return &l.Reflection },
		"post16_plan": func(l *Learning) **bool { return &l.Post16Plan },
		"interview":   func(l *Learning) **bool { return &l.Interview },
	}
	var rules []rule
	for _, name := range []string{"rse", "rve", "cwre", "wider", "reflection", "post16_plan", "interview"} {
		rules = append(rules, rule{"learning." + name, nil, One, truth, flag{at[name]}})
	}
	return rules
}

// actionParts are the rules actions.*.what to actions.*.status. Null or empty text clears a part; without what there is no action.
func actionParts() []rule {
	line, lines := text(TextLimit, false), text(TextLimit, true)
	return []rule{
		{"actions.*.what", validName, One, lines, part{func(a *Action) *string { return &a.What }}},
		{"actions.*.why", validName, One, lines, part{func(a *Action) *string { return &a.Why }}},
		{"actions.*.who", validName, One, line, part{func(a *Action) *string { return &a.Who }}},
		{"actions.*.due", validName, One, dayOrEmpty, part{func(a *Action) *string { return &a.Due }}},
		{"actions.*.first", validName, One, lines, part{func(a *Action) *string { return &a.First }}},
		{"actions.*.ifnot", validName, One, lines, part{func(a *Action) *string { return &a.IfNot }}},
		{"actions.*.status", validName, One, pick("open", "done"), part{func(a *Action) *string { return &a.Status }}},
	}
}

var rulesByPath = func() map[string]*rule {
	m := map[string]*rule{}
	for i := range grammar {
		m[grammar[i].path] = &grammar[i]
	}
	return m
}()

// find gives the rule of a path and the id that stands in it, or nil.
func find(field string) (*rule, string) {
	if r, ok := rulesByPath[field]; ok && r.name == nil {
		return r, ""
	}
	section, rest, _ := strings.Cut(field, ".")
	id, pattern := rest, section+".*"
	if section == "learning" {
		id, pattern = strings.TrimPrefix(rest, "areas."), "learning.areas.*"
	}
	if section == "actions" {
		name, part, _ := strings.Cut(rest, ".")
		id, pattern = name, "actions.*."+part
	}
	r, ok := rulesByPath[pattern]
	if !ok || r.name == nil || !r.name(id) || r.field(id) != field {
		return nil, ""
	}
	return r, id
}

// field is the path with an id in its place.
func (r *rule) field(id string) string { return strings.Replace(r.path, "*", id, 1) }

// KnownField reports whether a path stands in the record grammar, and how it merges.
func KnownField(field string) (Merge, bool) {
	r, _ := find(field)
	if r == nil {
		return One, false
	}
	return r.merge, true
}
