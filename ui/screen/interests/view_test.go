package interests

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/ui/screen/screentest"
)

// answered answers the first n items in the order in which they are shown.
func answered(t *testing.T, n, answer int) learner.Record {
	t.Helper()
	rec := learner.Record{Answers: map[string]int{}}
	for _, it := range screentest.New(t, "en", "").Guide.Catalogue.Items()[:n] {
		rec.Answers[it.ID] = answer
	}
	return rec
}

func TestWhereTheQuestionsOpen(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for name, c := range map[string]struct {
		rec    learner.Record
		item   string
		list   bool
		at     int
		review bool
	}{
		"nobody yet":               {learner.Record{}, "", false, 0, false},
		"at the first open one":    {answered(t, 7, 3), "", false, 7, false},
		"a don't know is answered": {answered(t, 7, 0), "", false, 7, false},
		"at the one that is asked": {answered(t, 7, 3), "R6", false, 0, false},
		"all answered: the list":   {answered(t, 48, 3), "", false, 0, true},
		"all answered, but asked":  {answered(t, 48, 3), "I6", false, 1, false},
		"the list":                 {answered(t, 7, 3), "", true, 7, true},
		"the list keeps its place": {answered(t, 7, 3), "I6", true, 1, true},
		"no such item":             {learner.Record{}, "Z9", false, 0, false},
	} {
		v, err := fetch(g, c.rec, c.item, c.list)
		if err != nil || v.at != c.at || v.review != c.review {
			t.Errorf("%s: at %d, review %v, %v", name, v.at, v.review, err)
		}
	}
}

func TestProgressInSixParts(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for n, want := range map[int]struct {
		bars    []float32
		minutes int
	}{
		0:  {[]float32{0, 0, 0, 0, 0, 0}, 10},
		8:  {[]float32{1, 0, 0, 0, 0, 0}, 8},
		34: {[]float32{1, 1, 1, 1, .25, 0}, 3},
		47: {[]float32{1, 1, 1, 1, 1, .875}, 1},
		48: {[]float32{1, 1, 1, 1, 1, 1}, 0},
	} {
		v, _ := fetch(g, answered(t, n, 3), "", false)
		if diff := cmp.Diff(want.bars, v.bars()); diff != "" || v.minutesLeft() != want.minutes {
			t.Errorf("%d answers: %d minutes, %s", n, v.minutesLeft(), diff)
		}
	}
}

// Two answers a kind make a first picture, and "don't know" is none.
func TestAFirstPictureAfterTwelveAnswers(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for n, want := range map[int]bool{11: false, 12: true} {
		if v, _ := fetch(g, answered(t, n, 4), "", false); v.picture != want {
			t.Errorf("%d answers: picture %v", n, v.picture)
		}
	}
	if v, _ := fetch(g, answered(t, 48, 0), "", false); v.picture || !v.complete() || v.given != 0 {
		t.Errorf("48 times don't know: picture %v, complete %v, given %d", v.picture, v.complete(), v.given)
	}
}

func TestTenTheSameInARow(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	for name, c := range map[string]struct {
		rec  learner.Record
		want bool
	}{"nine": {answered(t, 9, 4), false}, "ten": {answered(t, 10, 4), true}, "ten times don't know": {answered(t, 10, 0), false}} {
		if v, _ := fetch(g, c.rec, "", false); v.same != c.want {
			t.Errorf("%s: %v", name, v.same)
		}
	}
}

func TestAFaultySheetIsTold(t *testing.T) {
	g := screentest.New(t, "en", "").Guide
	if _, err := fetch(g, learner.Record{Answers: map[string]int{"Z9": 3}}, "", false); err == nil {
		t.Fatal("an answer to no item is not told of")
	}
}
