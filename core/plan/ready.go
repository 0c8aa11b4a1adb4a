package plan

import (
	"slices"
	"strings"
)

// ready are the ready-made steps in the order in which they are offered. They print in both languages. They ask and look; none takes a
// scenario for a fact.
var ready = []string{
	"plan.ready.adviser",
	"plan.ready.family",
	"plan.ready.ask-school-offers",
	"plan.ready.open-evening",
	"plan.ready.course-runs",
	"plan.ready.grades",
	"plan.ready.accepts",
	"plan.ready.welsh",
	"plan.ready.support",
	"plan.ready.employer",
	"plan.ready.vacancies",
	"plan.ready.experience",
	"plan.ready.travel",
	"plan.ready.money",
	"plan.ready.apply",
	applyBackup,
	lowerGrades,
	resultsDay,
}

// The steps of plan B. They stand there and not among the next steps.
const (
	applyBackup = "plan.ready.apply-backup"
	lowerGrades = "plan.ready.fallback"
	resultsDay  = "plan.ready.results-day"
)

// people are who may do a step, besides anybody whom the learner names.
var people = []string{"plan.who.me", "plan.who.family", "plan.who.school", "plan.who.adviser", "plan.who.employer"}

// Ready gives the message ids of the ready-made steps, in the order in which they are offered. An action's What is "@" and one of them.
func Ready() []string { return slices.Clone(ready) }

// People gives the message ids of who may do a step. An action's Who is "@" and one of them, or the last part of one ("me").
func People() []string { return slices.Clone(people) }

// spoken says whether a part of an action is a message of ours or the learner's own words. Only one of the two is set.
func spoken(part string) (phrase Phrase, own string) {
	part = strings.TrimSpace(part)
	id, at := strings.CutPrefix(part, "@")
	switch {
	case at && (slices.Contains(ready, id) || slices.Contains(people, id)):
		return say(id), ""
	case at && strings.HasPrefix(id, "plan.ready."):
		return say("plan.step.unknown", "Step", id), ""
	}
	return Phrase{}, part
}

// doer is spoken for the part Who, which may also be a bare word of ours.
func doer(who string) (Phrase, string) {
	if id := "plan.who." + strings.TrimSpace(who); slices.Contains(people, id) {
		return say(id), ""
	}
	return spoken(who)
}

// readyID is the id of the ready-made step that an action is, or "".
func readyID(what string) string {
	phrase, _ := spoken(what)
	return phrase.Message.ID
}

// arg gives the phrase as the argument of another message.
func (p Phrase) arg() any {
	if p.Message.ID != "" {
		return p.Message
	}
	return p.Text
}
