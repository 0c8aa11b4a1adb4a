// Package ledger counts which families of routes were shown in a sitting: on which pages, in which position, with how many words. A ledger is
// numbers and nothing else: it has no room for a name, for an id of a route, an idea or a learner, or for a time. It lives in memory as long
// as the sitting does, and is written nowhere unless somebody asks for it.
package ledger

import "slices"

// Families are the ids of the four families, in the alphabetical order of their ids.
var Families = [families]string{"academic", "apprenticeship", "college", "work"}

// Screens are the ids of the pages that show families, in the order of the path.
var Screens = [screens]string{"journey", "ideas", "routes", "compare", "plan"}

// Places is how many positions are counted apart: first, second and so on; what stands further down counts in the last.
const Places = 5

const (
	families = 4
	screens  = 5
)

// Card is one showing of a family on a page: a card, a column, a lane of a map, a line. One that says that the data knows no way is a card as
// any other.
type Card struct {
	Family   string
	Position int // from 1: its place among the cards of its page
	Words    int // as they are drawn
	// Added says that an adviser added what the card shows, an action or an idea. Nothing says so until there is a mode for advisers, so
	// until then no card is marked and the count is nought.
	Added bool
}

// Count is how often a family was shown, and how.
type Count struct {
	Shown int
	At    [Places]int // by position; the last is for all that follow
	Words int
	Added int // of Shown: what an adviser added
}

// Ledger is the ledger of one sitting; the empty one is ready for use. It is for one goroutine.
type Ledger struct {
	counts [screens][families]Count
	seen   [families]bool // on the page that is on show
}

// Shown counts the cards of a page that has been opened. A page or a family that is none of ours is not counted.
func (l *Ledger) Shown(screen string, cards []Card) {
	l.seen = [families]bool{}
	l.add(screen, cards, [families]bool{})
}

// Again counts what has come to the page that is on show since it was opened, and was built anew: the families that it did not show before.
// What it showed already was one showing, however often it was built.
func (l *Ledger) Again(screen string, cards []Card) { l.add(screen, cards, l.seen) }

func (l *Ledger) add(screen string, cards []Card, except [families]bool) {
	page := slices.Index(Screens[:], screen)
	for _, c := range cards {
		family := slices.Index(Families[:], c.Family)
		if page < 0 || family < 0 || except[family] {
			continue
		}
		l.counts[page][family].add(c)
		l.seen[family] = true
	}
}

func (n *Count) add(c Card) {
	n.Shown++
	n.At[min(max(c.Position, 1), Places)-1]++
	n.Words += c.Words
	if c.Added {
		n.Added++
	}
}

// Reset forgets everything: the sitting has ended.
func (l *Ledger) Reset() { *l = Ledger{} }

// Join adds what another ledger has counted: two windows of one sitting.
func (l *Ledger) Join(other Ledger) {
	for page := range Screens {
		for family := range Families {
			l.counts[page][family].join(other.counts[page][family])
		}
	}
}
