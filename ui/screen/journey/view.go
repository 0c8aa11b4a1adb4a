package journey

import (
	"cmp"
	"slices"

	"llwybr/core/entitlement"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// view is everything the screen shows, from the record.
type view struct {
	empty    bool
	name     string
	stage    stage
	next     string // see nextStep
	again    message.Day
	answers  answers
	ideas    []idea
	more     int // ideas that are not kept
	cards    []card
	choices  int
	routes   int
	steps    int
	done     int
	asked    bool   // the learner has said where they stand
	begun    bool   // something else about them is known
	first    bool   // one route is the first choice
	goal     string // the first kept idea, to which routes are shown
	near     bool   // the home is in an authority that meets England
	contacts []contact
	heard    []heard
	dates    []dated
}

// answers are what the questions about interests have given so far.
type answers struct {
	total, given int // items, and those with any answer
	known        bool
	early, flat  bool
	levels       [6]float32 // on the hexagon, 0 to 1
	top          []string   // letters of the three strongest; none where the profile is flat
}

func (a answers) all() bool { return a.given == a.total }

// enough tells whether the questions need no more: a picture to lean on, or nothing left to answer.
func (a answers) enough() bool { return a.known && !a.early || a.all() }

// idea is a kept idea with its two strongest interests.
type idea struct {
	id      string
	name    message.Text
	letters []string
}

// card is one part of the entitlement.
type card struct {
	component string
	state     entitlement.CardState
	word      message.Message
}

// contact is someone to ask, with where the facts about them come from.
type contact struct {
	id      string
	name    message.Text
	phone   string
	sources []string
}

// ideasShown is how many kept ideas the card lists.
const ideasShown = 4

// fetch makes the view.
func fetch(g *guide.Guide, rec learner.Record, today message.Day) (view, error) {
	v := view{empty: empty(rec), name: rec.Name, stage: stageOf(rec), again: message.Day(guide.Preference(rec, guide.CheckAgain)),
		choices: len(rec.Choices), routes: len(rec.Routes), steps: len(rec.Actions), asked: knowsAbout(rec),
		begun: rec.Home != "" || rec.Medium != "" || rec.SchoolCategory != "" || rec.Name != "",
		first: guide.Preference(rec, guide.FirstRoute) != "", near: g.NearEngland(rec)}
	for _, a := range rec.Actions {
		if a.Status == "done" {
			v.done++
		}
	}
	p, err := g.ScoreRecord(rec)
	if err != nil {
		return v, err
	}
	v.answers = readAnswers(g, rec, p)
	v.readIdeas(g, rec, p)
	v.readContacts(g)
	v.heard, v.dates = readHeard(g, rec), readDates(g, rec, today)
	v.cards, err = readCards(g, rec)
	v.next = v.nextStep()
	return v, err
}

func readAnswers(g *guide.Guide, rec learner.Record, p guide.Profile) answers {
	a := answers{total: len(g.Asked(rec)), given: len(rec.Answers), known: p.Known(), early: p.TooEarly, flat: p.Flat}
	for i, s := range p.Scores {
		if s.Known {
			a.levels[i] = float32((s.Value/float64(p.Length) - 1) / 4)
		}
	}
	if !p.Flat {
		for _, letter := range p.Code {
			a.top = append(a.top, string(letter))
		}
	}
	return a
}

func (v *view) readIdeas(g *guide.Guide, rec learner.Record, p guide.Profile) {
	for _, id := range rec.Liked {
		if o, ok := g.Catalogue.Occupation(id); ok {
			v.ideas = append(v.ideas, idea{o.ID, o.Name, strongest(o)})
			v.goal = cmp.Or(v.goal, id)
		}
	}
	if !p.Known() {
		return
	}
	for _, found := range g.Match(rec.Answers, p) {
		if !slices.Contains(rec.Liked, found.ID) && !slices.Contains(rec.Struck, found.ID) {
			v.more++
		}
	}
}

// strongest are the two strongest interests of an occupation, in the order of the hexagon where they are equal.
func strongest(o guide.Occupation) []string {
	order := []int{0, 1, 2, 3, 4, 5}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(o.Interests[b], o.Interests[a]) })
	return []string{letters[order[0]], letters[order[1]]}
}

// letters of the six interests, in the order of the hexagon.
var letters = [6]string{"R", "I", "A", "S", "E", "C"}

// readCards gives the four parts of the entitlement; none where it does not apply, or where nothing says that it does.
func readCards(g *guide.Guide, rec learner.Record) ([]card, error) {
	s := stageOf(rec)
	if s != atFourteen && s != afterSix || !knowsAbout(rec) && len(rec.Choices) == 0 {
		return nil, nil
	}
	report, err := g.Entitlement(rec, guide.Wales1416)
	if err != nil || !report.Applies {
		return nil, err
	}
	var all []card
	for _, c := range report.Cards {
		all = append(all, card{c.Component, c.State, message.New("state." + guide.CardWord(c))})
	}
	return all, nil
}

// toDiscuss counts the parts of the entitlement that are to be discussed.
func (v view) toDiscuss() int { return v.count(entitlement.ToDiscuss) }

func (v view) count(state entitlement.CardState) int {
	n := 0
	for _, c := range v.cards {
		if c.state == state {
			n++
		}
	}
	return n
}

// askFirst are the contacts of the front door, by their ids in the catalogue.
var askFirst = []string{"careers-contact", "careers-wales"}

func (v *view) readContacts(g *guide.Guide) {
	for _, id := range askFirst {
		if k, ok := g.Catalogue.Contact(id); ok {
			v.contacts = append(v.contacts, contact{k.ID, k.Name, k.Phone, k.Sources})
		}
	}
}
