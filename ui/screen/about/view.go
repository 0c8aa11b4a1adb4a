package about

import (
	"strconv"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// The questions, in the order in which they are asked.
const (
	askName     = "name"
	askYear     = "year"
	askStart    = "start"
	askSetting  = "setting"
	askLanguage = "language"
	askHome     = "home"
	askMedium   = "medium"
)

// summary is the page after the last question.
const summary = "summary"

// fields are the paths of the record that the questions with one answer set; the year sets several, see yearEdits.
var fields = map[string]string{askName: "name", askStart: "year10_start", askSetting: "setting", askLanguage: "school_category",
	askHome: "home", askMedium: "medium"}

// view is everything the screen shows, from the record.
type view struct {
	questions []question
	at        int // the question on show; len(questions): the summary
	guest     bool
}

// question is one question with its answer so far.
type question struct {
	id      string
	options []option
	chosen  string          // the id of an option, the name, or the id of a place; "" = not answered
	said    message.Message // the answer in words; without an id where there is none
	suggest string          // what Next keeps where nothing is chosen: the start of Year 10 by the year group
}

// option is one answer to choose.
type option struct {
	id    string
	label message.Message
}

// fetch makes the view. Asked is the question the learner was at or asked for ("" = where they left off).
func fetch(g *guide.Guide, rec learner.Record, today message.Day, asked string) view {
	v := view{}
	for _, id := range questionsFor(rec) {
		v.questions = append(v.questions, ask(g, rec, today, id))
	}
	v.at = v.find(asked)
	return v
}

// questionsFor leaves out what does not concern the learner: an adult is not asked about Year 10 or about a school.
func questionsFor(rec learner.Record) []string {
	asked := []string{askName, askYear}
	if rec.YearGroup > 0 || rec.Setting != "adult" && rec.Setting != "college" && rec.Setting != "none" {
		asked = append(asked, askStart)
	}
	asked = append(asked, askSetting)
	switch rec.Setting {
	case "adult", "college", "none", "home":
	default:
		asked = append(asked, askLanguage)
	}
	return append(asked, askHome, askMedium)
}

// find gives the place of a question; where none is named, the one after the last that is answered.
func (v view) find(asked string) int {
	last := -1
	for i, q := range v.questions {
		if q.id == asked {
			return i
		}
		if q.chosen != "" {
			last = i
		}
	}
	if asked == summary {
		return len(v.questions)
	}
	return last + 1
}

// current is the question on show; ok is false on the summary.
func (v view) current() (q question, ok bool) {
	if v.at >= len(v.questions) {
		return question{}, false
	}
	return v.questions[v.at], true
}

func ask(g *guide.Guide, rec learner.Record, today message.Day, id string) question {
	switch id {
	case askName:
		return question{id: id, chosen: rec.Name, said: said(rec.Name, message.Same(rec.Name))}
	case askHome:
		return question{id: id, chosen: rec.Home, said: said(rec.Home, g.Name(rec.Home))}
	case askStart:
		return askTheStart(rec, today)
	case askYear:
		return pick(question{id: id, options: years(), chosen: yearChosen(rec)})
	case askSetting:
		return pick(question{id: id, options: options(id, learner.Settings), chosen: rec.Setting})
	case askLanguage:
		return pick(question{id: id, options: options(id, learner.SchoolCategories), chosen: rec.SchoolCategory})
	}
	return pick(question{id: id, options: options(id, learner.Mediums), chosen: rec.Medium})
}

// said words an answer that is a name; without an answer, nothing is said.
func said(chosen string, name message.Text) message.Message {
	if chosen == "" {
		return message.Message{}
	}
	return message.New("about.said", "Text", name)
}

func options(id string, codes []string) []option {
	var all []option
	for _, code := range codes {
		all = append(all, option{code, message.New("about." + id + "." + code)})
	}
	return all
}

// pick words the answer by the option chosen.
func pick(q question) question {
	for _, o := range q.options {
		if o.id == q.chosen {
			q.said = o.label
		}
	}
	return q
}

// askTheStart offers the September that follows from the year group and its neighbours; without a year group, this year and those around it.
func askTheStart(rec learner.Record, today message.Day) question {
	q := question{id: askStart, chosen: rec.Year10Start}
	middle := schoolYear(today)
	if rec.YearGroup > 0 {
		q.suggest = startFor(rec.YearGroup, today)
		middle = year(q.suggest)
	}
	for y := middle - 1; y <= middle+1; y++ {
		q.options = append(q.options, september(y))
	}
	if q.chosen != "" {
		q.said = september(year(q.chosen)).label
	}
	return q
}

// otherStarts are all the Septembers that a learner of this program can need, for the list beside the three.
func otherStarts(today message.Day) []option {
	var all []option
	for y := schoolYear(today) + 4; y >= schoolYear(today)-12; y-- {
		all = append(all, september(y))
	}
	return all
}

func september(y int) option {
	code := strconv.Itoa(y) + "-09"
	return option{code, message.New("about.start.month", "Month", message.Day(code))}
}

func year(code string) int {
	y, _ := strconv.Atoi(strings.TrimSuffix(code, "-09")) // the record holds no other form
	return y
}

// startFor is the September in which Year 10 starts or started for a year group, if the learner went up a year every year.
func startFor(group int, today message.Day) string {
	return strconv.Itoa(schoolYear(today)+10-group) + "-09"
}

// schoolYear is the year in which the school year of a day began; it begins in September.
func schoolYear(today message.Day) int {
	y, _ := strconv.Atoi(string(today[:4]))
	if today[5:7] < "09" {
		return y - 1
	}
	return y
}

// questionOf is what the screen was at: its state first, then what it was asked for.
func questionOf(arg string, s screen.State) string {
	if at := s["question"]; at != "" {
		return at
	}
	return arg
}
