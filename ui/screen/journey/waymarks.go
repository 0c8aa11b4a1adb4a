package journey

import (
	"llwybr/assets/icons"
	"llwybr/core/entitlement"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// Waymark is one of the six steps of the path, as the rail and the journey show it.
type Waymark struct {
	Place screen.Place
	Icon  icons.Name
	Title string
	Sub   string // says in words what State says by its fill
	State widget.Waymark
}

// Waymarks are the six steps in order: about me, interests, ideas, the choice that lies ahead, routes, plan. None is ever locked.
func Waymarks(c *screen.Context) []Waymark {
	v, err := fetch(c.Guide, c.Session.Record(), c.Today)
	if err != nil {
		c.Shell.Failed(err)
	}
	return worded(c, v)
}

func worded(c *screen.Context, v view) []Waymark {
	var all []Waymark
	for _, m := range v.marks() {
		all = append(all, Waymark{Place: m.place, Icon: m.icon, Title: c.Words.Say(m.title), Sub: c.Words.Say(m.sub), State: m.state})
	}
	return all
}

// mark is a waymark before it is worded.
type mark struct {
	id         string
	place      screen.Place
	icon       icons.Name
	title, sub message.Message
	state      widget.Waymark
}

func (v view) marks() []mark {
	return []mark{v.aboutMark(), v.interestsMark(), v.ideasMark(), v.stageMark(), v.routesMark(), v.planMark()}
}

func newMark(id string, name string, icon icons.Name, state widget.Waymark) mark {
	m := mark{id: id, place: screen.Place{Name: name}, icon: icon, title: message.New("journey.way." + id), state: state}
	m.sub = message.New("journey.sub." + map[widget.Waymark]string{widget.WaymarkOpen: "open", widget.WaymarkPart: "begun", widget.WaymarkDone: "done"}[state])
	return m
}

// level gives how far a step is: open, begun, or done.
func level(begun, done bool) widget.Waymark {
	switch {
	case done:
		return widget.WaymarkDone
	case begun:
		return widget.WaymarkPart
	}
	return widget.WaymarkOpen
}

func (v view) aboutMark() mark {
	return newMark("about", screen.About, icons.User, level(v.begun, v.asked))
}

func (v view) interestsMark() mark {
	m := newMark("interests", screen.Interests, icons.Hexagon, level(v.answers.given > 0, v.answers.total > 0 && v.answers.all()))
	if v.answers.given > 0 {
		m.sub = message.New("journey.sub.answers", "N", v.answers.given, "Total", v.answers.total)
	}
	return m
}

// ideasMark is done when an idea has led to a route.
func (v view) ideasMark() mark {
	m := newMark("ideas", screen.Ideas, icons.Bulb, level(len(v.ideas) > 0, len(v.ideas) > 0 && v.routes > 0))
	if len(v.ideas) > 0 {
		m.sub = message.Counted("journey.sub.kept", len(v.ideas))
	}
	return m
}

// stageMark is the fourth: options at 14, after 16, after 18 or adult.
func (v view) stageMark() mark {
	inPlace := len(v.cards) > 0 && v.count(entitlement.InPlace) == len(v.cards)
	m := newMark(string(v.stage), screen.Options, icons.Basket, level(v.choices > 0, v.choices > 0 && inPlace))
	switch {
	case v.stage != atFourteen:
		m.place.Arg = string(v.stage)
	case v.choices > 0 && v.toDiscuss() > 0:
		m.sub = message.Counted("journey.sub.discuss", v.toDiscuss())
	case v.choices > 0:
		m.sub = message.Counted("journey.sub.chosen", v.choices)
	}
	return m
}

// routesMark is done when one route is the first choice.
func (v view) routesMark() mark {
	m := newMark("routes", screen.Routes, icons.Route, level(v.routes > 0, v.routes > 0 && v.first))
	m.place.Arg = v.goal
	if v.routes > 0 {
		m.sub = message.Counted("journey.sub.kept", v.routes)
	}
	return m
}

// planMark is done when every step is.
func (v view) planMark() mark {
	m := newMark("plan", screen.Plan, icons.Plan, level(v.steps > 0, v.steps > 0 && v.done == v.steps))
	if v.steps > 0 {
		m.sub = message.Counted("journey.sub.steps", v.steps)
	}
	return m
}

// nextStep is what gives most next, as the last part of a message id: the first thing on the path that nothing is there for. A learner who
// chooses at 14 goes by the options, everyone else from ideas to routes.
func (v view) nextStep() string {
	switch {
	case !v.asked:
		return "about"
	case v.answers.given == 0:
		return "interests-start"
	case !v.answers.enough():
		return "interests"
	case len(v.ideas) == 0:
		return "ideas"
	case v.stage == atFourteen && v.choices == 0:
		return "options"
	case v.routes == 0:
		return "routes"
	case v.steps == 0:
		return "plan-start"
	}
	return "plan"
}

// here is the place on the path of the next step, 0 to 5.
func (v view) here() int {
	at := map[string]int{"about": 0, "interests-start": 1, "interests": 1, "ideas": 2, "options": 3, "routes": 4, "plan-start": 5, "plan": 5}
	return at[v.next]
}
