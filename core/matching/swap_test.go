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
		reflect.ValueOf(interests.Score):      {reflect.TypeFor[[]interests.Item](), reflect.TypeFor[interests.Sheet]()},
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

func TestNothingInReachKnowsAPersonOrTheCatalogue(t *testing.T) {
	allowed := map[string]bool{"llwybr/core/interests": true, "llwybr/core/finding": true, "llwybr/core/message": true}
	for path, importer := range reach(t, "llwybr/core/matching", map[string]string{}) {
		if !allowed[path] {
			t.Errorf("%s imports %s", importer, path)
		}
	}
}

// reach gathers the product's packages and outside modules that a package imports, directly or not, each with an importer.
func reach(t *testing.T, path string, seen map[string]string) map[string]string {
	t.Helper()
	pkg, err := build.ImportDir(filepath.Join("../..", strings.TrimPrefix(path, "llwybr/")), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, next := range pkg.Imports {
		inside := strings.HasPrefix(next, "llwybr/")
		if seen[next] != "" || !inside && !strings.Contains(next, ".") {
			continue
		}
		seen[next] = path
		if inside {
			reach(t, next, seen)
		}
	}
	return seen
}
