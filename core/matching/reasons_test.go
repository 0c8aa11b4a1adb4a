package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

type reasons = []matching.Reason

// explain gives the one idea for an occupation with these values.
func explain(sheet interests.Sheet, values [6]float64) matching.Idea {
	o := []matching.OccupationProfile{{ID: "soc-0000", Values: values}}
	return matching.Explain([]matching.Idea{{ID: "soc-0000"}}, form(), sheet, o)[0]
}

func TestReasonsAreTheBestAnswersOnHighScales(t *testing.T) {
	nurse := [6]float64{3.46, 4.71, 1.34, 5.57, 2.38, 4.75} // high: S, C, I
	for _, tc := range []struct {
		name            string
		sheet           interests.Sheet
		reason, counter reasons
	}{
		{"nothing answered", nil, nil, nil},
		{"in between says nothing", interests.Sheet{"S1": 3, "C1": 3, "I1": 3}, nil, nil},
		{"never tried says nothing", interests.Sheet{"S1": 0, "C1": 0}, nil, nil},
		{"a liked item on a low scale says nothing", interests.Sheet{"R1": 5, "A1": 5, "E1": 5}, nil, nil},
		{"one liked item", interests.Sheet{"S3": 4}, reasons{{Item: "S3", Scale: "S", Answer: 4}}, nil},
		{"the best answer first", interests.Sheet{"S3": 4, "I2": 5},
			reasons{{Item: "I2", Scale: "I", Answer: 5}, {Item: "S3", Scale: "S", Answer: 4}}, nil},
		{"then the occupation's higher scale", interests.Sheet{"I2": 4, "C2": 4, "S3": 4},
			reasons{{Item: "S3", Scale: "S", Answer: 4}, {Item: "C2", Scale: "C", Answer: 4}}, nil},
		{"disliked on one of the two highest", interests.Sheet{"C7": 2}, nil, reasons{{Item: "C7", Scale: "C", Answer: 2}}},
		{"the lowest answer first", interests.Sheet{"S1": 2, "C7": 1}, nil, reasons{{Item: "C7", Scale: "C", Answer: 1}}},
		{"disliked on the third says nothing", interests.Sheet{"I1": 1}, nil, nil},
		{"both", interests.Sheet{"S1": 5, "S2": 1},
			reasons{{Item: "S1", Scale: "S", Answer: 5}}, reasons{{Item: "S2", Scale: "S", Answer: 1}}},
	} {
		got := explain(tc.sheet, nurse)
		if diff := cmp.Diff(matching.Idea{ID: "soc-0000", Reasons: tc.reason, Counter: tc.counter}, got); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}

func TestTheSecondReasonNamesAnotherScaleWhereItCan(t *testing.T) {
	nurse := [6]float64{3.46, 4.71, 1.34, 5.57, 2.38, 4.75}
	got := explain(interests.Sheet{"S3": 5, "S4": 5, "I1": 5, "C1": 4}, nurse).Reasons
	if got[0].Scale != "S" || got[1].Item != "I1" {
		t.Errorf("%v", got)
	}
	got = explain(interests.Sheet{"S3": 5, "S4": 5, "C1": 4}, nurse).Reasons
	if got[0].Scale != "S" || got[1].Scale != "S" || got[0].Item == got[1].Item {
		t.Errorf("a lower answer goes before: %v", got)
	}
}

func TestOnlyScalesAboveTheOccupationsOwnMeanAreHigh(t *testing.T) {
	electrician := [6]float64{7.0, 2.7, 1.24, 1.32, 1.81, 4.09} // high: R, C
	got := explain(interests.Sheet{"R1": 4, "I1": 5, "I2": 5}, electrician)
	if diff := cmp.Diff(reasons{{Item: "R1", Scale: "R", Answer: 4}}, got.Reasons); diff != "" {
		t.Error(diff)
	}
	oneSided := [6]float64{7, 1, 1, 1, 1, 2}
	if got := explain(interests.Sheet{"C1": 5, "C2": 1}, oneSided); got.Reasons != nil || got.Counter != nil {
		t.Errorf("a scale far below the mean is called high: %+v", got)
	}
	even := [6]float64{4, 4, 4, 4, 4, 4}
	if got := explain(interests.Sheet{"C1": 5, "C2": 1}, even); got.Reasons != nil || got.Counter != nil {
		t.Errorf("an occupation without a shape has reasons: %+v", got)
	}
}

func TestOccupationsOfOneShapeQuoteDifferentAnswers(t *testing.T) {
	list := synthetic(40)
	for i := range list {
		list[i].Values = [6]float64{7, 2.7, 1.2, 1.3, 1.8, 4.1}
	}
	quoted := map[string]bool{}
	for _, idea := range match(t, practical, list) {
		quoted[idea.Reasons[0].Item] = true
	}
	if len(quoted) < 4 {
		t.Errorf("%d different first reasons of six items answered 5", len(quoted))
	}
}

func TestExplainLeavesTheListAsItIs(t *testing.T) {
	list := uk(t)
	ranked := matching.Rank(score(t, practical), list)
	explained := matching.Explain(ranked, form(), practical, list)
	for i := range ranked {
		if ranked[i].Reasons != nil || ranked[i].Counter != nil {
			t.Fatalf("%s was changed", ranked[i].ID)
		}
	}
	byID := map[string]matching.Idea{}
	for _, idea := range explained {
		byID[idea.ID] = idea
	}
	for _, idea := range match(t, practical, list) {
		if diff := cmp.Diff(byID[idea.ID].Reasons, idea.Reasons); diff != "" {
			t.Errorf("%s gives other reasons in another list: %s", idea.ID, diff)
		}
	}
}
