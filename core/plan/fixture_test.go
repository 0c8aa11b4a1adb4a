package plan_test

import (
	"os"
	"testing"
	"testing/fstest"

	"llwybr/core/finding"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
)

// Messages that stand for those of the guide, so that a change of its wording does not change the goldens here.
const (
	fixtureCY = `{"fixture.rule": "Fel arfer: 4 TGAU ar radd C neu'n uwch, gyda Mathemateg", "fixture.employer": "Mae angen cyflogwr",
 "fixture.like": "Rydw i'n mwynhau: trwsio pethau.", "fixture.weigh": "I'w ystyried: gwaith sifft weithiau.", "fixture.card": "Ehangder",
 "fixture.ask-grades": "Pa raddau mae'r cyflogwr yn gofyn amdanyn nhw?", "fixture.ask-welsh": "Ydy'r cwrs ar gael yn Gymraeg?",
 "fixture.discuss": "Mae'r canllawiau'n disgwyl dewis o'r Celfyddydau Mynegiannol."}`
	fixtureEN = `{"fixture.rule": "Usually: 4 GCSEs at grade C or above, with Mathematics", "fixture.employer": "Needs an employer",
 "fixture.like": "I enjoy: mending things.", "fixture.weigh": "To weigh up: sometimes shift work.", "fixture.card": "Breadth",
 "fixture.ask-grades": "What grades does the employer ask for?", "fixture.ask-welsh": "Is the course available in Welsh?",
 "fixture.discuss": "Guidance expects a choice from the Expressive Arts."}`
)

// speakers gives both translators over the plan's own messages. A message that cannot be worded fails the test.
func speakers(t testing.TB) (cy, en *i18n.Translator) {
	t.Helper()
	files := fstest.MapFS{"fixture.cy.json": {Data: []byte(fixtureCY)}, "fixture.en.json": {Data: []byte(fixtureEN)}}
	for _, name := range []string{"plan.cy.json", "plan.en.json", "dates.cy.json", "dates.en.json", "guidance.cy.json", "guidance.en.json", "recovery.cy.json", "recovery.en.json"} {
		data, err := os.ReadFile("../../locales/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	bundle, err := i18n.New(files)
	if err != nil {
		t.Fatal(err)
	}
	bundle.OnMissing(func(lang, id string, err error) { t.Errorf("%s %s: %v", lang, id, err) })
	return bundle.For(message.Welsh), bundle.For(message.English)
}

// forms are the three forms of a document.
func forms(t testing.TB) map[string][]plan.Words {
	cy, en := speakers(t)
	return map[string][]plan.Words{"cy": {cy}, "en": {en}, "both": {cy, en}}
}

func text(cy, en string) message.Text { return message.Text{CY: cy, EN: en} }

const (
	frameworks = "https://www.example.wales/apprenticeships/frameworks"
	entry      = "https://www.example.ac.uk/courses/engineering/level-3/entry-requirements?campus=wrexham"
	guidance   = "https://www.example.wales/14-to-16-learning-guidance"
)

// owain is Year 11, wants an apprenticeship and keeps college as his back-up.
func owain() plan.Input {
	careers := plan.Contact{Name: text("Gyrfa Cymru", "Careers Wales"), Phone: "0800 028 4844",
		Web: text("https://gyrfacymru.llyw.cymru", "https://careerswales.gov.wales")}
	return plan.Input{
		Record: owainsRecord(), Today: "2026-11-21", DataMonth: "2026-11", Version: "2026.11.1", CheckAgain: "2027-01-14",
		Interests: plan.Interests{Top: []plan.Phrase{plan.Named(text("Gwneud", "Making")), plan.Named(text("Ymchwilio", "Finding out")), plan.Named(text("Trefnu", "Organising"))}},
		Ideas: []plan.Idea{
			{Name: text("Peiriannydd trydanol", "Electrical engineer"), Reasons: said("fixture.like", "fixture.weigh")},
			{Name: text("Technegydd peirianneg", "Engineering technician"), Reasons: said("fixture.like")},
		},
		Routes: owainsRoutes(),
		Doors: []plan.Door{
			{Name: text("peirianneg yn y coleg", "engineering at college"), State: "open", Rule: said("fixture.rule")[0], Sources: []string{entry}},
			{Name: text("prentisiaeth Lefel 3", "Level 3 apprenticeship"), State: "ajar", Rule: said("fixture.employer")[0], Sources: []string{frameworks}},
			{Name: text("Safon Uwch Ffiseg", "A level Physics"), State: "harder"},
			{Name: text("cwrs yn Gymraeg", "a course in Welsh"), State: "not-known"},
		},
		Cards: []plan.Card{{Name: message.New("fixture.card"), State: "to-discuss-many", Findings: []finding.Finding{
			{Message: message.New("fixture.discuss"), Sources: []string{guidance}},
			{Message: message.New("fixture.rule"), OK: true},
		}}},
		Questions: []message.Message{message.New("fixture.ask-grades"), message.New("fixture.ask-welsh"), message.New("fixture.ask-grades")},
		Contacts:  []plan.Contact{careers, {Name: text("Eich ysgol neu'ch coleg", "Your school or college")}},
		Name:      names, Source: publisher,
	}
}

func said(ids ...string) []plan.Phrase {
	var all []plan.Phrase
	for _, id := range ids {
		all = append(all, plan.Of(message.New(id)))
	}
	return all
}

func owainsRecord() learner.Record {
	return learner.Record{
		Name: "Owain Tŷ'r Ŵyn", Language: "en", YearGroup: 11, Medium: "bilingual",
		Results: []learner.Result{{Qualification: "gcse-cymraeg", Grade: "B", Status: "expected"}, {Qualification: "gcse-maths", Grade: "C", Status: "expected"}},
		Choices: []string{"gcse-maths", "gcse-physics"},
		Notes: map[string]string{
			"goal": "Learning electrical engineering", "talk": "I like wiring things up.\nI want to see the workshop before I choose.",
			"private-1": "never to be printed",
		},
		Actions: []learner.Action{
			{ID: "a1", What: "@plan.ready.adviser", Who: "@plan.who.me", Due: "2026-11-21", Status: "done"},
			{ID: "a2", What: "@plan.ready.open-evening", Why: "to see the workshop", Who: "me", Due: "2026-12-03", Status: "open"},
			{ID: "a3", What: "Write to two local electrical firms", Why: "I need an employer", Who: "Mam and me", First: "Find two addresses", IfNot: "Ask my uncle"},
			{ID: "a4", What: "@plan.ready.course-runs", Due: "2026-12-12", Status: "open"},
			{ID: "a5", What: "@plan.ready.apply-backup", Due: "2027-01-31", Status: "open"},
		},
	}
}

func owainsRoutes() []plan.Route {
	return []plan.Route{
		{Family: "apprenticeship", FamilyName: text("Prentisiaeth", "Apprenticeship"), Goal: text("Peiriannydd trydanol", "Electrical engineer"),
			Steps: []message.Text{text("Prentisiaeth Lefel 3", "Level 3 apprenticeship"), text("Peiriannydd trydanol", "Electrical engineer")},
			State: finding.NeedToKnow, Rule: message.New("fixture.employer"), Sources: []string{frameworks}, Role: plan.First},
		{Family: "college", FamilyName: text("Cwrs galwedigaethol", "Vocational course"), Goal: text("Peiriannydd trydanol", "Electrical engineer"),
			Steps: []message.Text{text("Peirianneg Lefel 3", "Engineering Level 3"), text("HNC", "HNC"), text("Peiriannydd trydanol", "Electrical engineer")},
			State: finding.Likely, Rule: message.New("fixture.rule"), Sources: []string{entry, frameworks}, Role: plan.Backup,
			Ring: []plan.Contact{{Name: text("Coleg y Bryn", "Coleg y Bryn"), Phone: "01970 000 000"}}},
		{Family: "academic", FamilyName: text("Safon Uwch", "A levels"), Goal: text("Peiriannydd trydanol", "Electrical engineer"), State: finding.NotYet,
			Rule: message.New("fixture.rule"), Sources: []string{entry}},
		{Family: "work", FamilyName: text("Gwaith a hyfforddiant", "Work and training"), Goal: text("Peiriannydd trydanol", "Electrical engineer")},
	}
}

func names(id string) message.Text {
	return map[string]message.Text{"gcse-cymraeg": text("TGAU Cymraeg", "GCSE Cymraeg"), "gcse-maths": text("TGAU Mathemateg", "GCSE Mathematics"),
		"gcse-physics": text("TGAU Ffiseg", "GCSE Physics")}[id]
}

func publisher(address string) plan.Source {
	s := plan.Source{URL: address, Publisher: text("Llywodraeth Cymru", "Welsh Government"), ReadOn: "2026-11-21"}
	if address == entry {
		s.Publisher, s.ReadOn = text("Coleg y Bryn", "Coleg y Bryn"), ""
	}
	return s
}
