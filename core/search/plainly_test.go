package search

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// plainly scores an entry as the rules say it, word by word and letter by letter, with no table, no list and no number.
func plainly(h *held, e *entry, groups []group, language string) float64 {
	var in [fields]text
	for f := range in {
		in[f] = h.spelt(e, f)
	}
	own, other := inWelsh, inEnglish
	if language != message.Welsh {
		own, other = other, own
	}
	sum, required := 0, 0
	for _, g := range groups {
		tier, n := g.plainly(&in, own, other)
		if n > 0 && tier == nowhere {
			return 0
		}
		sum, required = sum+tier, required+n
	}
	marks := [names]float64{marksOf(groups, in[inWelsh], inWelsh), marksOf(groups, in[inEnglish], inEnglish)}
	if marks[own] > 0 {
		marks[own] += bonusLanguage
	}
	return float64(sum)/float64(required) + max(marks[own], marks[other])
}

// plainly is the sum of a group's tiers, and how many terms of it must be found.
func (g group) plainly(in *[fields]text, own, other int) (sum, required int) {
	found := true
	for _, t := range g.terms {
		if t.optional {
			continue
		}
		required++
		tier := max(in[own].in(own, t), int(elsewhere(uint8(in[other].in(other, t)))), in[inWelshExtra].in(inWelshExtra, t), in[inExtra].in(inExtra, t))
		sum, found = sum+tier, found && tier != nowhere
	}
	if found {
		return sum, required
	}
	best := nowhere
	for _, way := range g.others {
		best = max(best, meansPlainly(in, way))
	}
	return best * required, required
}

func meansPlainly(in *[fields]text, way []term) int {
	way = slices.DeleteFunc(slices.Clone(way), func(t term) bool { return t.optional })
	if len(way) == 1 && len(way[0].parts) == 1 {
		best := nowhere
		for f := range in {
			best = max(best, int(meantTier(uint8(in[f].in(f, way[0])))))
		}
		return best
	}
	best := conceptPart
	least := [names]int{nameExact, nameExact}
	for _, t := range way {
		somewhere := nowhere
		for f := range in {
			somewhere = max(somewhere, in[f].in(f, t))
			if f < names {
				least[f] = min(least[f], in[f].in(f, t))
			}
		}
		if somewhere == nowhere {
			return nowhere
		}
	}
	return max(best, int(meantTier(uint8(least[0]))), int(meantTier(uint8(least[1]))))
}

func marksOf(groups []group, name text, field int) float64 {
	parts, optional, optionalFound := 0, 0, 0
	var typed []string
	starts, first := false, true
	for _, g := range groups {
		ways := append([][]term{g.terms}, g.others...)
		if g.required() && !slices.ContainsFunc(ways, func(way []term) bool { return name.holdsAll(way, field == inWelsh) }) {
			return 0
		}
		for _, t := range g.terms {
			typed = append(typed, t.parts...)
			if t.optional {
				optional++
				if name.find(t, field == inWelsh) != nowhere || slices.ContainsFunc(name.folded, func(w string) bool { return strings.HasPrefix(w, t.parts[0]) }) {
					optionalFound++
				}
				continue
			}
			parts += len(t.parts)
		}
		if g.required() && first {
			first = false
			starts = g.starts(name, field == inWelsh)
		}
	}
	marks := bonusShare * min(1, float64(parts)/float64(len(name.folded)))
	if optional > 0 {
		marks += bonusOptional * float64(optionalFound) / float64(optional)
	}
	if starts {
		marks += bonusFirst
	}
	if slices.Equal(name.folded, typed) {
		marks += bonusWhole
	}
	return marks
}

// starts reports whether a name begins with the first term that must be found, or with a single word that means the same.
func (g group) starts(name text, isWelsh bool) bool {
	if len(name.folded) == 0 {
		return false
	}
	t := g.terms[slices.IndexFunc(g.terms, func(t term) bool { return !t.optional })]
	return name.findAt(0, t, isWelsh) != nowhere || slices.ContainsFunc(g.others, func(way []term) bool {
		way = slices.DeleteFunc(slices.Clone(way), func(t term) bool { return t.optional })
		return len(way) == 1 && len(way[0].parts) == 1 && name.findAt(0, way[0], isWelsh) != nowhere
	})
}

// Typed are queries as people type them: names and everyday words, begun and whole, Welsh ones mutated, two words of them, and some with a
// second word that is none of theirs.
func (x *Index) Typed(n int) []string {
	h := x.held
	r := rand.New(rand.NewPCG(7, 2026))
	var all []string
	for len(all) < n {
		e := &h.entries[r.IntN(len(h.entries))]
		name := []string{e.name.CY, e.name.EN, e.extra}[r.IntN(3)]
		words := welsh.Words(name)
		if len(words) == 0 {
			continue
		}
		w := words[r.IntN(len(words))]
		if forms := welsh.Forms(w); len(forms) > 0 && r.IntN(3) == 0 {
			w = forms[r.IntN(len(forms))]
		}
		switch letters := []rune(w); r.IntN(6) {
		case 0, 1:
			w = string(letters[:1+r.IntN(len(letters))])
		case 2:
			w += " "
		case 3:
			w += " " + words[r.IntN(len(words))]
		case 4:
			w = "y " + w + "-" + words[r.IntN(len(words))]
		}
		all = append(all, w)
	}
	return all
}

// Difference is a query that is not answered as it would be by looking every entry through, or by the database.
type Difference struct{ Query, Language, Got, Want string }

// CompareWithPlain answers so many queries by numbers and lists, by looking every entry through, and by the database, and gives the differences,
// and how many queries found something.
func (x *Index) CompareWithPlain(ctx context.Context, queries []string) (all []Difference, found int, err error) {
	h := x.held
	for i, query := range queries {
		language := []string{message.Welsh, message.English}[i%2]
		groups := read(query, x.joins)
		if len(groups) == 0 {
			continue
		}
		var want []ranked
		for i := range h.entries {
			if score := plainly(h, &h.entries[i], groups, language); score > 0 {
				want = append(want, ranked{score, h.order(language)[i], int32(i)})
			}
		}
		slices.SortFunc(want, ranked.before)
		var hits best
		h.find(groups, language, func(r ranked, _ *entry) { hits.add(r) })
		if got := hits.cut(); !slices.EqualFunc(got, want, near) {
			all = append(all, Difference{query, language, shownOf(h, got), shownOf(h, want)})
		}
		rows, err := x.rowsOf(ctx, groups, language)
		if err != nil {
			return nil, 0, err
		}
		if want := entriesOf(want); !slices.Equal(rows, want) {
			all = append(all, Difference{query, language, fmt.Sprintf("%d in the database", len(rows)), fmt.Sprint(len(want))})
		}
		if len(want) > 0 {
			found++
		}
	}
	return all, found, nil
}

func near(a, b ranked) bool {
	return a.entry == b.entry && a.score-b.score < 1e-9 && b.score-a.score < 1e-9
}

func shownOf(h *held, all []ranked) string {
	var b strings.Builder
	for _, r := range all[:min(len(all), 8)] {
		fmt.Fprintf(&b, "%s %.3f; ", h.entries[r.entry].id, r.score)
	}
	return b.String()
}

func entriesOf(all []ranked) (entries []int32) {
	for _, r := range all {
		entries = append(entries, r.entry)
	}
	slices.Sort(entries)
	return entries
}

// rowsOf are the entries that the database finds and that answer the query: it may find some by an English everyday word that looks like a
// mutated Welsh one.
func (x *Index) rowsOf(ctx context.Context, groups []group, language string) (entries []int32, err error) {
	err = each(ctx, x.db, `SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid`, func(rows *sql.Rows) error {
		var row int32
		err := rows.Scan(&row)
		if plainly(x.held, &x.held.entries[row-1], groups, language) > 0 {
			entries = append(entries, row-1)
		}
		return err
	}, match(groups))
	return entries, err
}

// Large makes an index behave as one of more entries than are read at once.
func (x *Index) Large(ctx context.Context) error {
	_, err := x.words(ctx)
	x.large = true
	return err
}

// MatchOf is the expression with which the database is asked for a query.
func (x *Index) MatchOf(ctx context.Context, query string) (string, error) {
	j, err := x.words(ctx)
	if err != nil {
		return "", err
	}
	return match(read(query, j)), nil
}
