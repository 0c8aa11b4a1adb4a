package interests_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
)

func TestScoreAddsUpAFullSheet(t *testing.T) {
	sheet := answers("55555555", "44444444", "33333333", "22222222", "11111111", "12345123")
	p := must(interests.Score(form(8), sheet))
	want := interests.Profile{
		Scores: [6]interests.ScaleScore{
			{Value: 40, Known: true, Answered: 8}, {Value: 32, Known: true, Answered: 8}, {Value: 24, Known: true, Answered: 8},
			{Value: 16, Known: true, Answered: 8}, {Value: 8, Known: true, Answered: 8}, {Value: 21, Known: true, Answered: 8},
		},
		Length: 8, Asked: 48, Answered: 48, Code: "RIA", Differentiation: 32, Consistency: 1,
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}
}

func TestScoreIsProRatedOverMissingAnswers(t *testing.T) {
	for _, c := range []struct {
		name, scale string
		want        interests.ScaleScore
	}{
		{"six of eight answered", "345345--", interests.ScaleScore{Value: 32, Known: true, Answered: 6}},
		{"0 counts as missing", "34534500", interests.ScaleScore{Value: 32, Known: true, Answered: 6}},
		{"unrounded", "112-----", interests.ScaleScore{Value: 32.0 / 3, Known: true, Answered: 3}},
		{"two are enough for a provisional score", "5------4", interests.ScaleScore{Value: 36, Known: true, Answered: 2}},
		{"one is not", "5-------", interests.ScaleScore{Answered: 1}},
		{"one beside never tried is not", "50000000", interests.ScaleScore{Answered: 1}},
		{"none", "--------", interests.ScaleScore{}},
	} {
		p := must(interests.Score(form(8), answers(c.scale, "", "", "", "", "")))
		if diff := cmp.Diff(c.want, p.Scores[0]); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestProvisionalAndTooEarly(t *testing.T) {
	const full, six, five = "54321543", "543215--", "54321---"
	for _, c := range []struct {
		name                         string
		items                        int
		sheet                        interests.Sheet
		known, provisional, tooEarly bool
	}{
		{"six in each scale is full", 8, answers(six, six, six, six, six, six), true, false, false},
		{"five in one scale is provisional", 8, answers(five, full, full, full, full, full), true, true, false},
		{"36 answers with two in one scale", 8, answers(full, full, full, full, "52", "41"), true, true, false},
		{"35 answers are too early", 8, answers(full, full, full, "5432154", "52", "41"), true, true, true},
		{"two in each scale", 8, answers("52", "52", "41", "31", "11", "22"), true, true, true},
		{"one in one scale has no result", 8, answers(full, full, full, full, full, "4"), false, true, false},
		{"nothing answered", 8, nil, false, true, true},
		{"all never tried", 8, same(8, 0), false, true, true},
		{"short form: three of four are full", 4, answers("543", "543", "111", "222", "345", "123"), true, false, false},
		{"short form: two of four are provisional", 4, answers("54", "5432", "1112", "2221", "3455", "1232"), true, true, false},
		{"short form: 17 of 24 are too early", 4, answers("54", "543", "111", "222", "345", "123"), true, true, true},
		{"three quarters are rounded up: five of seven are provisional", 7,
			answers("54321", "5432154", "5432154", "5432154", "5432154", "5432154"), true, true, false},
		{"a scale of one item never has a score", 1, same(1, 5), false, true, false},
	} {
		p := must(interests.Score(form(c.items), c.sheet))
		if p.Known() != c.known || p.Provisional != c.provisional || p.TooEarly != c.tooEarly {
			t.Errorf("%s: known %v provisional %v too early %v", c.name, p.Known(), p.Provisional, p.TooEarly)
		}
	}
}

func TestAProfileWithAnUnknownScaleSaysNothingMore(t *testing.T) {
	p := must(interests.Score(form(8), answers("55555555", "44444444", "11111111", "11111111", "11111111", "1")))
	p.Scores, p.Length, p.Asked, p.Answered = [6]interests.ScaleScore{}, 0, 0, 0
	if diff := cmp.Diff(interests.Profile{Provisional: true}, p); diff != "" {
		t.Error(diff)
	}
}

func TestShortFormScoresRunFromFourToTwenty(t *testing.T) {
	p := must(interests.Score(form(4), answers("5555", "444-", "33--", "2222", "1111", "0123")))
	got, _ := p.Values()
	if want := [6]float64{20, 16, 12, 8, 4, 8}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestScalesOfDifferentLengthStayComparable(t *testing.T) {
	items := append(form(4), interests.Item{ID: "R5", Scale: interests.R})
	p := must(interests.Score(items, same(4, 4)))
	if got, _ := p.Values(); got != [6]float64{20, 20, 20, 20, 20, 20} {
		t.Errorf("the same mean gives different scores: %v", got)
	}
}

func TestScoreNamesAllFaultsTogether(t *testing.T) {
	items := append(form(8), interests.Item{ID: "C8", Scale: interests.C}, interests.Item{ID: "X1", Scale: "X"})
	p, err := interests.Score(items, interests.Sheet{"R1": 6, "I2": -1, "Z9": 3, "": 0, "A1": 5})
	var got *interests.SheetError
	if !errors.As(err, &got) {
		t.Fatalf("got %v, want a SheetError", err)
	}
	want := []interests.Fault{
		{Item: "", Kind: interests.UnknownItem},
		{Item: "C8", Kind: interests.RepeatedItem},
		{Item: "I2", Kind: interests.AnswerRange, Answer: -1},
		{Item: "R1", Kind: interests.AnswerRange, Answer: 6},
		{Item: "X1", Kind: interests.UnknownScale},
		{Item: "Z9", Kind: interests.UnknownItem, Answer: 3},
	}
	if diff := cmp.Diff(want, got.Faults); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(interests.Profile{}, p); diff != "" {
		t.Errorf("a faulty sheet has a profile: %s", diff)
	}
	const text = `interests: unknown-item ""=0; repeated-item "C8"; answer-range "I2"=-1; answer-range "R1"=6; unknown-scale "X1"; unknown-item "Z9"=3`
	if err.Error() != text {
		t.Errorf("got %s", err)
	}
	var one interests.Fault
	if !errors.As(err, &one) || one != want[0] {
		t.Errorf("the first fault is %v", one)
	}
}
