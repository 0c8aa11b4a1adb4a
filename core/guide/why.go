package guide

import (
	"llwybr/core/interests"
	"llwybr/core/matching"
)

// Why gives one occupation as an idea with the learner's own answers for and against it, whether or not it is among the ideas shown.
func (g *Guide) Why(answers map[string]int, p Profile, occupation string) matching.Idea {
	for _, i := range matching.Rank(p, g.profiles()) {
		if i.ID == occupation {
			return matching.Explain([]matching.Idea{i}, g.items(), interests.Sheet(answers), g.profiles())[0]
		}
	}
	return matching.Idea{ID: occupation}
}
