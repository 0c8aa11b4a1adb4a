package search

import "slices"

// ranked is an entry that answers a query, with what puts it in order.
type ranked struct {
	score        float64
	place, entry int32
}

func (a ranked) before(b ranked) int {
	if a.score != b.score {
		if a.score > b.score {
			return -1
		}
		return 1
	}
	return int(a.place - b.place)
}

// best keeps the first so many of all that it is shown; all of them where most is 0.
type best struct {
	most int
	kept []ranked
	last ranked // what came last when there were too many; nothing that would stand after it is kept
	full bool
}

func (b *best) add(r ranked) {
	if b.full && b.last.before(r) < 0 {
		return
	}
	b.kept = append(b.kept, r)
	if b.most > 0 && len(b.kept) >= 2*b.most+16 {
		b.cut()
	}
}

// cut leaves the first ones, in order.
func (b *best) cut() []ranked {
	slices.SortFunc(b.kept, ranked.before)
	if b.most > 0 && len(b.kept) > b.most {
		b.kept = b.kept[:b.most]
		b.last, b.full = b.kept[b.most-1], true
	}
	return b.kept
}
