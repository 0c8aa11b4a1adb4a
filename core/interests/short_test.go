package interests_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
)

// A learner who is asked four of the eight activities a scale has the score that the same answers have on the whole form; what was asked
// decides how many answers are enough, and nothing else.
func TestTheShortFormAsksForFewerAnswersAndScoresTheSame(t *testing.T) {
	for _, c := range []struct {
		name                  string
		sheet                 interests.Sheet
		provisional, tooEarly bool
	}{
		{"all 24", answers("5432", "5432", "1111", "2222", "3333", "1234"), false, false},
		{"three of four are full", answers("543", "543", "111", "222", "345", "123"), false, false},
		{"two of four are provisional", answers("54", "5432", "1112", "2221", "3455", "1232"), true, false},
		{"17 of 24 are too early", answers("54", "543", "111", "222", "345", "123"), true, true},
		{"answers beyond the short form count too", answers("--543211", "543", "111", "222", "345", "12345432"), false, false},
	} {
		whole, short := must(interests.Score(form(8), c.sheet)), must(interests.ScoreAsked(form(8), form(4), c.sheet))
		if short.Provisional != c.provisional || short.TooEarly != c.tooEarly || short.Enough() != 18 {
			t.Errorf("%s: provisional %v, too early %v, enough %d", c.name, short.Provisional, short.TooEarly, short.Enough())
		}
		short.Provisional, short.TooEarly, short.Asked = whole.Provisional, whole.TooEarly, whole.Asked
		if diff := cmp.Diff(whole, short); diff != "" {
			t.Errorf("%s: the form changed what a score is: %s", c.name, diff)
		}
	}
}

// From few answers the bounds between two scores are half as wide again.
func TestTheErrorIsLargerFromFewAnswers(t *testing.T) {
	long := must(interests.Score(form(8), answers("55555555", "55555544", "55554444", "11111111", "11111111", "1")))
	short := must(interests.ScoreAsked(form(8), form(4), answers("5555", "5444", "5443", "3333", "1111", "-")))
	for _, c := range []struct {
		name string
		got  interests.Closeness
		want interests.Closeness
	}{
		{"2 points of full scales", long.Gap("R", "I"), interests.AboutTheSame},
		{"4 points of full scales", long.Gap("R", "A"), interests.ProbablyHigher},
		{"32 points of full scales", long.Gap("A", "S"), interests.ClearlyHigher},
		{"a scale without a score", long.Gap("R", "C"), interests.AboutTheSame},
		{"6 points, from four answers each", short.Gap("R", "I"), interests.ProbablyHigher},
		{"2 points, from four answers each", short.Gap("I", "A"), interests.AboutTheSame},
		{"16 points, from four answers each", short.Gap("S", "E"), interests.ClearlyHigher},
		{"8 points, from four answers each", short.Gap("R", "A"), interests.ProbablyHigher},
		{"one scale at two times, 4 points", interests.Moved(long, short, "I"), interests.AboutTheSame},
		{"one scale at two times, 16 points", interests.Moved(long, short, "S"), interests.ClearlyHigher},
		{"one scale at two times, unknown", interests.Moved(long, short, "C"), interests.AboutTheSame},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s", c.name, c.got)
		}
	}
	if sums := interests.FromSums([6]float64{20, 16, 8, 8, 8, 8}, 8); sums.Gap("R", "I") != interests.ProbablyHigher {
		t.Error("a profile from sums has the bounds of few answers")
	}
}
