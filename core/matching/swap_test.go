package matching_test

import (
	"go/build"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// The swap test: with nothing but answers as input, nothing but answers can change the ideas.
func TestMatchingTakesNothingButAnswersAndOccupations(t *testing.T) {
	want := map[any][]reflect.Type{
		reflect.ValueOf(matching.Match): {
			reflect.TypeFor[interests.Profile](), reflect.TypeFor[[]interests.Item](), reflect.TypeFor[interests.Sheet](),
			reflect.TypeFor[[]matching.OccupationProfile](),
		},
		reflect.ValueOf(matching.MatchScores): {reflect.TypeFor[[6]float64](), reflect.TypeFor[[]matching.OccupationProfile]()},
		reflect.ValueOf(matching.Rank):        {reflect.TypeFor[interests.Profile](), reflect.TypeFor[[]matching.OccupationProfile]()},
		reflect.ValueOf(matching.Steady): {
			reflect.TypeFor[interests.Profile](), reflect.TypeFor[[]matching.OccupationProfile](), reflect.TypeFor[int](),
		},
		reflect.ValueOf(interests.Score): {reflect.TypeFor[[]interests.Item](), reflect.TypeFor[interests.Sheet]()},
	}
	for f, types := range want {
		got := f.(reflect.Value).Type()
		if got.NumIn() != len(types) || got.IsVariadic() {
			t.Errorf("%s", got)
			continue
		}
		for i, in := range types {
			if got.In(i) != in {
				t.Errorf("%s takes %s", got, got.In(i))
			}
		}
	}
	for of, fields := range map[reflect.Type]string{
		reflect.TypeFor[matching.OccupationProfile](): "ID Values Group",
		reflect.TypeFor[interests.Item]():             "ID Scale",
		reflect.TypeFor[interests.ScaleScore]():       "Value Known Answered",
		reflect.TypeFor[interests.Profile](): "Scores Length Asked Answered Provisional TooEarly Code Ties Differentiation Consistency " +
			"AllLow Flat",
	} {
		var names []string
		for i := range of.NumField() {
			names = append(names, of.Field(i).Name)
		}
		if got := strings.Join(names, " "); got != fields {
			t.Errorf("%s has the fields %s", of, got)
		}
	}
}

func TestSwappingTheAnswersSwapsTheIdeas(t *testing.T) {
	list := uk(t)
	caring := answers("11111122", "33333333", "33333322", "55555554", "33333333", "22222233")
	first, second := match(t, practical, list), match(t, caring, list)
	if cmp.Equal(ids(first), ids(second)) {
		t.Error("different answers, the same ideas")
	}
	again, before := match(t, caring, list), match(t, practical, list)
	if diff := cmp.Diff([][]matching.Idea{first, second}, [][]matching.Idea{before, again}); diff != "" {
		t.Errorf("ideas depend on more than the answers: %s", diff)
	}
}

// inReach is all that matching and what it imports may import: interests, and of the standard library what computes and words, but nothing
// that opens a file, a connection, a clock or the machine.
var inReach = map[string]bool{
	"llwybr/core/interests": true,
	"cmp":                   true, "fmt": true, "hash/fnv": true, "math": true, "slices": true, "sort": true, "strings": true, "sync": true,
}

func TestNothingInReachKnowsAPersonOrTheCatalogue(t *testing.T) {
	reached := reach(t, "llwybr/core/matching", map[string]string{})
	for path, importer := range reached {
		if !inReach[path] {
			t.Errorf("%s imports %s", importer, path)
		}
	}
	if reached["llwybr/core/interests"] == "" || reached["strings"] == "" {
		t.Errorf("interests and what it imports were not looked at: %v", reached)
	}
}

// The test above would bite: from a package that does know a person and the catalogue it finds both, however far away.
func TestTheReachTestWouldBite(t *testing.T) {
	reached := reach(t, "llwybr/core/guide", map[string]string{})
	for _, path := range []string{"llwybr/core/learner", "llwybr/core/catalogue", "database/sql", "os"} {
		if reached[path] == "" || inReach[path] {
			t.Errorf("%s would go unseen", path)
		}
	}
}

// reach gathers everything that a package of the product imports, directly or by another of its packages, each with an importer.
func reach(t *testing.T, path string, seen map[string]string) map[string]string {
	t.Helper()
	pkg, err := build.ImportDir(filepath.Join("../..", strings.TrimPrefix(path, "llwybr/")), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, next := range pkg.Imports {
		if seen[next] != "" {
			continue
		}
		seen[next] = path
		if strings.HasPrefix(next, "llwybr/") {
			reach(t, next, seen)
		}
	}
	return seen
}
