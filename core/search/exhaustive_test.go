package search

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue/build"
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
				if name.find(t, field == inWelsh) != nowhere || name.begins(t) {
					optionalFound++
				}
				continue
			}
			parts += len(t.parts)
		}
		if g.required() && first {
			first = false
			starts = slices.ContainsFunc(ways, func(way []term) bool { return name.startsWith(way, field == inWelsh, len(way) == len(g.terms)) })
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
