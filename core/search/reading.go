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
	terms []term
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
	s, err := x.snapshot(ctx)
	if err != nil {
		return Reading{}, unreadable(ctx, err)
	}
	return Reading{read(query, s.plurals)}, nil
}

// Marks are the stretches of a name in a language ("cy" or "en") that answer the query, in order and apart from each other.
func (r Reading) Marks(language, name string) []Span {
	words, spans := spansOf(name)
	var marks []Span
	for i := range words {
		if n := r.answered(words, i, language == "cy"); n > 0 {
			marks = append(marks, shortened(name, spans[i], n))
		}
	}
	return marks
}

// Finds reports whether every word of the query stands in a name, in either language.
func (r Reading) Finds(name message.Text) bool {
	cy, en := divide(name.CY), divide(name.EN)
	for _, t := range r.terms {
		if !t.optional && cy.find(t, true) == nowhere && en.find(t, false) == nowhere {
			return false
		}
	}
	return len(r.terms) > 0
}

// answered is how many letters of word i answer a term; 0 for none.
func (r Reading) answered(words []string, i int, isWelsh bool) int {
	best := 0
	for _, t := range r.terms {
		if t.optional {
			continue
		}
		forms := [][]string{t.parts}
		if isWelsh {
			forms = append(append(forms, t.forms...), t.plurals...)
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
	for _, t := range r.terms {
		if u, ok := t.understood(names); ok {
			all = append(all, u)
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
