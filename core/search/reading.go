package search

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// Reading is how a query was understood: it says where its words stand in a name, and which mutated word was read as which.
type Reading struct {
	groups []group
}

// Span is a stretch of a name in bytes, From up to but not including To.
type Span struct{ From, To int }

// Understood is a word that was typed in a mutated form: the word it was read as, and the other forms that were looked for.
type Understood struct {
	Typed, As string
	Also      []string
}

// Read reads a query as Search does. The error is that of Search.
func (x *Index) Read(ctx context.Context, query string) (Reading, error) {
	j, err := x.words(ctx)
	if err != nil {
		return Reading{}, unreadable(ctx, err)
	}
	return Reading{read(query, j)}, nil
}

// Marks are the stretches of a name in a language ("cy" or "en") that answer the query, in order and apart from each other.
func (r Reading) Marks(language, name string) []Span {
	var terms []term
	for _, g := range r.groups {
		shown := g.shown(divide(name), language == "cy")
		if shown == nil {
			shown = g.terms // a part of them may stand here, and the rest elsewhere
		}
		terms = append(terms, shown...)
	}
	words, spans := spansOf(name)
	var marks []Span
	for i := range words {
		if n := answered(terms, words, i, language == "cy"); n > 0 {
			marks = append(marks, shortened(name, spans[i], n))
		}
	}
	return marks
}

// Finds reports whether every word of the query stands in a name, in either language.
func (r Reading) Finds(name message.Text) bool {
	cy, en := divide(name.CY), divide(name.EN)
	for _, g := range r.groups {
		for _, t := range g.terms {
			if !t.optional && cy.find(t, true) == nowhere && en.find(t, false) == nowhere {
				return false
			}
		}
	}
	return len(r.groups) > 0
}

func (g group) required() bool {
	return slices.ContainsFunc(g.terms, func(t term) bool { return !t.optional })
}

// shown are the terms by which a text answers the group: those that were typed, or those of the first other word that it holds.
func (g group) shown(in text, isWelsh bool) []term {
	if in.holdsAll(g.terms, isWelsh) {
		return g.terms
	}
	for _, other := range g.others {
		if in.holdsAll(other, isWelsh) {
			return other
		}
	}
	return nil
}

// holdsAll reports whether the text holds every term that must be found.
func (x text) holdsAll(terms []term, isWelsh bool) bool {
	return !slices.ContainsFunc(terms, func(t term) bool { return !t.optional && x.find(t, isWelsh) == nowhere })
}

// answered is how many letters of word i answer a term; 0 for none.
func answered(terms []term, words []string, i int, isWelsh bool) int {
	best := 0
	for _, t := range terms {
		if t.optional {
			continue
		}
		forms := append([][]string{t.parts}, t.slips...)
		if isWelsh {
			forms = slices.Concat(forms, t.forms, t.plurals, one(foldAll(t.accented)))
		} else {
			forms = slices.Concat(forms, one(t.english))
		}
		for f, parts := range forms {
			for at, part := range parts {
				whole := words[i] == part
				begun := t.prefix && at == len(parts)-1 && strings.HasPrefix(words[i], part) && (f == 0 || wide(parts))
				if (whole || begun) && beside(words, i-at, parts) {
					best = max(best, utf8.RuneCountInString(part))
				}
			}
		}
	}
	return best
}

func foldAll(words []string) (folded []string) {
	for _, w := range words {
		folded = append(folded, welsh.Fold(w))
	}
	return folded
}

// beside reports whether the parts before the last stand from word i on.
func beside(words []string, i int, parts []string) bool {
	last := len(parts) - 1
	return i >= 0 && i+last < len(words) && slices.Equal(words[i:i+last], parts[:last])
}

// spansOf are the folded words of a name and where they stand in it.
func spansOf(name string) (words []string, spans []Span) {
	from := -1
	end := func(to int) {
		if from >= 0 {
			words = append(words, welsh.Fold(welsh.Normal(name[from:to])))
			spans = append(spans, Span{from, to})
			from = -1
		}
	}
	for i, r := range name {
		if !welsh.InWord(r) {
			end(i)
		} else if from < 0 {
			from = i
		}
	}
	end(len(name))
	return words, spans
}

// shortened is the first n letters of a word of a name.
func shortened(name string, s Span, n int) Span {
	for i := range name[s.From:s.To] {
		if n == 0 {
			return Span{s.From, s.From + i}
		}
		n--
	}
	return s
}

// Understood tells of every word that was typed in a mutated form and stands in the found names as another: "mheirianneg" was read as
// "peirianneg". Words that stand in a name as they were typed need no telling.
func (r Reading) Understood(names []message.Text) []Understood {
	var all []Understood
	for _, g := range r.groups {
		for _, t := range g.terms {
			if u, ok := t.understood(names); ok {
				all = append(all, u)
			}
		}
	}
	return all
}

func (t term) understood(names []message.Text) (Understood, bool) {
	if len(t.parts) != 1 || t.optional {
		return Understood{}, false
	}
	radicals := welsh.Demutate(t.parts[0])
	as := ""
	for _, name := range names {
		if divide(name.EN).holds(t) || divide(name.CY).holds(t) {
			return Understood{}, false
		}
		if as == "" {
			as = radicalIn(name.CY, radicals, t.prefix)
		}
	}
	if as == "" {
		return Understood{}, false
	}
	u := Understood{Typed: t.typed[0], As: as}
	for _, form := range welsh.Forms(as) {
		if form != u.Typed && form != as && !slices.Contains(u.Also, form) {
			u.Also = append(u.Also, form)
		}
	}
	return u, true
}

// holds reports whether the term stands in the text as it was typed.
func (x text) holds(t term) bool {
	for i := range x.folded {
		if x.at(i, t.parts, t.prefix) != absent {
			return true
		}
	}
	return false
}

// radicalIn is the first of the radicals that a Welsh name holds, as long as was typed; "" where it holds none.
func radicalIn(name string, radicals []string, prefix bool) string {
	words := divide(name)
	for i, folded := range words.folded {
		for _, radical := range radicals {
			switch {
			case folded == radical:
				return words.normal[i]
			case prefix && wide([]string{radical}) && strings.HasPrefix(folded, radical):
				return radical
			}
		}
	}
	return ""
}
