package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// whyClear is what stays free above the words over a line: the ring of a station of the line above reaches there.
const whyClear float32 = 8

// layWhy finds room for the words that say why a track stands there: over its line before the first station, else behind the job's flag, both of
// which cost no height and let more lines stand in view; else above the stations.
func (c *routeChart) layWhy(th *theme.Theme, p *routePlan, t *routeTrack, plan *routeTrackPlan) {
	if t.spec.Why == "" {
		return
	}
	words, pad := t.why.Natural(), th.Px(routePad)
	left := p.here + th.Px(routeHere/2)
	before, behind := p.edges[len(p.edges)-1], left
	for i, s := range t.stops {
		half := p.slots[s.spec.Column][s.slot] / 2
		before = min(before, plan.xs[i]-half)
		behind = max(behind, plan.xs[i]+max(half, th.Px(routeStub+7+9))+pad)
	}
	switch {
	case words.Width <= before-left:
		plan.line = max(plan.line, plan.top+th.Px(whyClear+6)+words.Height)
		plan.why, plan.whyRoom = fyne.NewPos(left, plan.line-th.Px(6)-words.Height), words
	case words.Width <= p.view-pad-behind:
		plan.why, plan.whyRoom = fyne.NewPos(behind, plan.line-words.Height/2), words
	default:
		room := max(p.view-left-pad, th.Px(routeSlot))
		plan.why, plan.whyRoom = fyne.NewPos(left, plan.top+pad), fyne.NewSize(room, t.why.HeightFor(room))
		plan.top += plan.whyRoom.Height + 2*pad
		plan.line += plan.whyRoom.Height + 2*pad
	}
}
