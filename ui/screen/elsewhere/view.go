package elsewhere

import (
	"slices"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// The stages of a pack, as pages of it.
const (
	short = "any" // what the pack is
	at14  = "at-14"
	at16  = "at-16"
	at18  = "at-18"
	work  = "work"
)

// The kinds of entry that the page draws in a way of their own, and the kind of group that stands under a stage.
const (
	about    = "about"
	standard = "standard"
	test     = "test"
	gateway  = "gateway"
)

// stages are the pages of a pack, in order. What stands at work belongs to a group.
var stages = []string{short, at14, at16, at18}

// kinds is the order in which the kinds of entry stand.
var kinds = []string{about, "core", "option", "t-level", "v-level", "apprenticeship", "technical", "higher-technical", "degree", standard, test}

// view is everything the page shows.
type view struct {
	packs  []guide.Pack
	pack   guide.Pack
	stage  string
	stages []string         // those of which the pack says something
	group  *guide.PackGroup // nil: the pack as a whole
	groups []group
	parts  []part
}

// group is a route or gateway with what the pack holds of it.
type group struct {
	guide.PackGroup
	counts []count
}

// count is how many entries of a kind there are.
type count struct {
	kind string
	n    int
}

// part is a card: the entries of one kind at one stage.
type part struct {
	stage, kind string
	entries     []guide.PackEntry
}

// fetch makes the view of a pack's stage or group. An unknown pack is the first one; an unknown group is none.
func fetch(w screen.Alphabet, g *guide.Guide, at place) view {
	v := view{packs: screen.Alphabetical(w, g.Elsewhere(), func(p guide.Pack) message.Text { return p.Name }), stage: at.stage}
	if len(v.packs) == 0 {
		return v
	}
	v.pack = v.packs[max(0, slices.IndexFunc(v.packs, func(p guide.Pack) bool { return p.ID == at.pack }))]
	groups := screen.Alphabetical(w, g.PackGroups(v.pack.ID), func(p guide.PackGroup) message.Text { return p.Name })
	if i := slices.IndexFunc(groups, func(p guide.PackGroup) bool { return p.ID == at.group }); i >= 0 {
		v.group = &groups[i]
		v.parts = parts(w, g.PackEntries(v.pack.ID, at.group), append([]string{work}, stages...))
		return v
	}
	whole := g.PackEntries(v.pack.ID, "")
	for _, s := range stages {
		if s == short || slices.ContainsFunc(whole, func(e guide.PackEntry) bool { return e.Stage == s }) {
			v.stages = append(v.stages, s)
		}
	}
	if !slices.Contains(v.stages, v.stage) {
		v.stage = short
	}
	v.parts = parts(w, whole, []string{v.stage})
	for _, p := range groups {
		if stageOf(p) == v.stage {
			v.groups = append(v.groups, group{p, countsOf(g.PackEntries(v.pack.ID, p.ID))})
		}
	}
	return v
}

// stageOf is where the groups of a pack are listed: gateways are for 16, routes for more than one stage.
func stageOf(p guide.PackGroup) string {
	if p.Kind == gateway {
		return at16
	}
	return short
}

// parts are the cards of the entries at some stages: the stages in their order, in each the kinds in theirs.
func parts(w screen.Alphabet, all []guide.PackEntry, at []string) []part {
	var found []part
	for _, s := range append(slices.Clone(stages), work) {
		for _, k := range kinds {
			p := part{stage: s, kind: k}
			for _, e := range all {
				if e.Stage == s && e.Kind == k && slices.Contains(at, s) {
					p.entries = append(p.entries, e)
				}
			}
			if len(p.entries) > 0 {
				p.entries = ordered(w, k, p.entries)
				found = append(found, p)
			}
		}
	}
	return found
}

// ordered keeps what is told in an order, and gives names in the order of the alphabet.
func ordered(w screen.Alphabet, kind string, all []guide.PackEntry) []guide.PackEntry {
	if kind == about || kind == test || kind == "core" {
		return all
	}
	return screen.Alphabetical(w, all, func(e guide.PackEntry) message.Text { return e.Name })
}

func countsOf(all []guide.PackEntry) []count {
	var found []count
	for _, k := range kinds {
		n := 0
		for _, e := range all {
			if e.Kind == k {
				n++
			}
		}
		if n > 0 && k != about && k != test {
			found = append(found, count{k, n})
		}
	}
	return found
}
