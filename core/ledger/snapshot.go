package ledger

// Snapshot is what a ledger says at a moment: its families in the order of Families, each on the pages in the order of Screens.
type Snapshot struct{ Families [families]Family }

// Family is what was shown of one family.
type Family struct {
	ID    string
	Total Count
	On    [screens]Count // by page
}

// Snapshot gives what was counted so far.
func (l *Ledger) Snapshot() Snapshot {
	var s Snapshot
	for i, id := range Families {
		f := Family{ID: id}
		for page := range Screens {
			f.On[page] = l.counts[page][i]
			f.Total.join(l.counts[page][i])
		}
		s.Families[i] = f
	}
	return s
}

func (n *Count) join(other Count) {
	n.Shown += other.Shown
	n.Words += other.Words
	n.Added += other.Added
	for i, m := range other.At {
		n.At[i] += m
	}
}

// Shown is how often any family was shown.
func (s Snapshot) Shown() int { return s.sum(func(c Count) int { return c.Shown }) }

// Words is how many words were shown of all families.
func (s Snapshot) Words() int { return s.sum(func(c Count) int { return c.Words }) }

// Added is how many of the cards showed what an adviser added.
func (s Snapshot) Added() int { return s.sum(func(c Count) int { return c.Added }) }

func (s Snapshot) sum(of func(Count) int) (n int) {
	for _, f := range s.Families {
		n += of(f.Total)
	}
	return n
}

// OfEqual is a family's part of a whole against an equal part: 1 where it has a quarter of it, 0 where the whole is nothing.
func OfEqual(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part*families) / float64(whole)
}
