package routes

import (
	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// Families are the ids of the four route families, in the neutral order of the alphabet of their ids.
var Families = []string{"academic", "apprenticeship", "college", "work"}

// Route is one way to an occupation.
type Route struct {
	ID            string // route-<goal>-<family>-<n>
	Goal          string // occupation id
	Family        string
	Steps         []Step
	Years         *float64 // sum of the steps; nil when one of them is not known
	Earns         bool     // paid while learning
	NeedsEmployer bool
	Beside        string // where it needs an employer: the id of a route that needs none, to stand beside it, or else of another; "" where there is none
	Own           bool   // the link to the occupation is our own reading: no step says more than need to know
	Link          catalogue.Provenance
	LinkID        string // the id of the link to the occupation; "" where there is no row
	Away          []Away // steps that the learner cannot get to, as far as is known; such a route is shown, after the others of its family

	key   string   // what the route is: the row that leads to the goal, and how it is come to
	order string   // where it stands in its family
	near  *nearest // the nearest provider of its first step that is within reach; nil when not known
}

// Step is one station of a route.
type Step struct {
	ID          string // the id of its catalogue row
	Kind        string // course | apprenticeship | station | job
	Level       int    // CQFW level, 0 = entry; -1 = none
	Name        message.Text
	Area        string // area or sector of study, or ""
	Medium      string // the language in which it is taught or assessed: welsh | bilingual | either | some | english; "" = not known
	Requirement requirement.Result
	Text        message.Message // the requirement as it is said, with whose rule it is
	Sources     []string
	Providers   []string     // provider ids
	Years       float64      // 0 = not known
	Way         string       // the id of the way that leads here from the step before, or ""
	Note        message.Text // the condition of that way, or empty
	Support     []string     // ids of the support that is for such a step, and for the learner's age when it begins
	Otherwise   []Otherwise  // what stays if it does not work out; where nothing is known to, whom to ask
	Provenance  catalogue.Provenance
	AskAgain    bool // proposed, old or not confirmed: the provider must be asked whether it runs
}

// Answer is all that the data says about an occupation.
type Answer struct {
	Goal    string
	Routes  []Route  // by family, in a neutral order
	Gaps    []string // families without a way in the data: "not known; ask …"
	Handful []Pick   // a few of the routes, of every family that has one, to show first; in the order of Routes
}

// mediums are the catalogue's words for the language of a course or of an apprenticeship.
var mediums = map[string]string{
	"welsh": "welsh", "bilingual": "bilingual", "either": "either", "welsh-available": "some", "english": "english", "english-only": "english",
}

// Medium reads the catalogue's word for the language of a row; "" when it is not known.
func Medium(word string) string { return mediums[word] }
