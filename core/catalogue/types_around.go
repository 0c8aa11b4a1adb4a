package catalogue

import "llwybr/core/message"

// Teaching says when a thing is taught: the first and the last month in which a learner can begin, and what takes its place.
type Teaching struct {
	FirstTeaching string // YYYY-MM; "" = not known, or always
	LastTeaching  string // YYYY-MM; "" = no end is known
	ReplacedBy    []string
}

// Begins reports whether a learner can begin it in a month (YYYY-MM), as far as its dates say.
func (t Teaching) Begins(month string) bool {
	return (t.FirstTeaching == "" || t.FirstTeaching <= month) && (t.LastTeaching == "" || month <= t.LastTeaching)
}

// Work is what people in an occupation do, in two sentences.
type Work struct {
	Occupation string
	Does       message.Text
	Provenance
}

// Pay is what employees in an occupation earn in a year before tax, in pounds. 0 = not known.
type Pay struct {
	Occupation string
	Low        int    // a quarter earn less
	Middle     int    // half earn less
	High       int    // a quarter earn more
	Where      string // wales | uk
	Provenance
}

// Way is one step of the way from 14 to work: from a qualification, an area at a level, an apprenticeship or a general station to what comes next.
type Way struct {
	ID        string
	From      string
	FromLevel int    // -1 = any, or the thing's own
	To        string // "" when the way ends here, which Note explains
	ToLevel   int    // -1 = not stated, or the thing's own
	Kind      string // start | next | cross | end
	Note      message.Text
	Provenance
}

// Support is money, travel or other help that a learner can ask for. Amount vanishes when the row has expired; Ask stays.
type Support struct {
	ID     string
	Topic  string // money | travel | learning | work | wellbeing | additional-needs | welsh
	Name   message.Text
	Who    message.Text
	What   message.Text
	Amount message.Text
	AgeMin int      // 0 = not stated
	AgeMax int      // 0 = not stated
	For    []string // kinds of learning with which it is shown on a route: a-levels | apprenticeship | college | higher | job | programme; empty = none
	Ask    string   // contact id
	Provenance
}

// Figure is one published number.
type Figure struct {
	ID     string
	Topic  string // apprenticeships | learners | outcomes | destinations | jobs | pay
	About  string // an occupation, sector, area or provider, or ""
	What   message.Text
	Value  float64
	Unit   string // people | jobs | programmes | percent | points | pounds
	Where  message.Text
	Period string
	Nature string // counted | provisional | estimate
	Provenance
}

// SectorTest is what is known of one of the five tests for one sector. The five are never added up.
type SectorTest struct {
	Sector  string
	Test    string // shortage-now | forecast-need | regional-fit | good-jobs | technical-routes
	Verdict string // met | partly | not-met | no-data
	Says    message.Text
	Period  string
	Where   message.Text
	Provenance
}

// Gap is something that nobody has published, or that we have not found, with whom to ask.
type Gap struct {
	ID       string
	Topic    string
	What     message.Text
	Ask      string // contact id
	Founding int    // 1 to 6: the unknowns that the founding documents leave open; 0 = another
	Provenance
}

// Scenario is something that may happen. It is never shown as a fact.
type Scenario struct {
	ID      string
	Name    message.Text
	What    message.Text
	Takes   string // listed: Targets; at-risk: every course that is marked at risk; apprenticeships: every one that has a stated end
	Targets []string
	Ask     string // contact id
	Provenance
}

// Pack is a body of facts for one country or region.
type Pack struct {
	ID    string
	Name  message.Text
	Where message.Text
	What  message.Text
	Shown string // always | compare
	Provenance
}

// PackGroup is a route or gateway of a pack.
type PackGroup struct {
	ID   string
	Pack string
	Kind string // route | gateway
	Name message.Text
	Provenance
}

// PackEntry is one thing that a pack says.
type PackEntry struct {
	ID      string
	Pack    string
	Groups  []string // empty = the whole pack
	Kind    string
	Stage   string // any | at-14 | at-16 | at-18 | work
	Name    message.Text
	What    message.Text
	Level   int // -1 = none stated
	Verdict string
	Teaching
	Provenance
}

// Release says which edition of the facts this is. A higher serial is newer.
type Release struct {
	Serial int
	Day    string // YYYY-MM-DD
	News   message.Text
}

// Review says who has checked the Welsh of a row, or of a whole table (Row is "*").
type Review struct {
	Table, Row string
	Who        string
	Day        string // YYYY-MM-DD
}
