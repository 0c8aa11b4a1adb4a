package routes

import (
	"strings"

	"llwybr/ui/theme"
)

// shownOf are the routes of a family that are shown: the handful, what the learner kept and the one on show, or all where they were asked for. On the
// map of a window of middle width it is one of the handful for each family, so that all four stand in the first screenful (docs/impartiality.md).
func (x *routes) shownOf(s section) []route {
	if x.more[s.family.ID] {
		return s.routes
	}
	var first []route
	picked := 0
	for _, r := range s.routes {
		why := len(r.why) > 0
		if why {
			picked++
		}
		if why && (picked == 1 || !x.tight()) || r.kept || r.ID == x.shown.route {
			first = append(first, r)
		}
	}
	if len(first) == 0 {
		return s.routes[:min(len(s.routes), 1)]
	}
	return first
}

// tight reports whether the map has room for one line of each family alone.
func (x *routes) tight() bool { return x.asMap() && x.c.Class == theme.Medium }

// moreWords are the words of the button that shows all routes of a family, or the first again; "" where there are no more.
func (x *routes) moreWords(s section) string {
	switch {
	case x.more[s.family.ID]:
		return x.c.Words.T("routes.fewer")
	case len(x.shownOf(s)) < len(s.routes):
		return x.c.Words.T("routes.all", "Number", len(s.routes))
	}
	return ""
}

// whyWords say in few words, over a route, why it is among the first, and where it is out of reach.
func (x *routes) whyWords(r route) string {
	var words []string
	for _, why := range r.why {
		words = append(words, x.c.Words.T("routes.why."+string(why.Why)))
	}
	if len(r.Away) > 0 {
		words = append(words, x.c.Words.T("routes.why.away"))
	}
	return strings.Join(words, " · ")
}

// whys are the same at length: by what a route is among the first.
func (x *routes) whys(r route) []string {
	var all []string
	for _, why := range r.why {
		all = append(all, x.c.Words.T("routes.why", "Why", why.Message))
	}
	return all
}
