package main

import (
	"strconv"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/interests"
	"llwybr/core/matching"
	"llwybr/core/message"
)

type scoreJSON struct {
	Scores          scoresJSON `json:"scores"`
	Provisional     bool       `json:"provisional"`
	TooEarly        bool       `json:"too_early"`
	Answered        int        `json:"answered"`
	Code            string     `json:"code"`
	Ties            [][]string `json:"ties"`
	Differentiation *float64   `json:"differentiation"`
	Consistency     *int       `json:"consistency"`
	Flat            bool       `json:"flat"`
	Form            guide.Form `json:"form"`
}

// scoresJSON keeps the six scales in hexagon order; null where a scale has too few answers.
type scoresJSON struct {
	R *float64 `json:"R"`
	I *float64 `json:"I"`
	A *float64 `json:"A"`
	S *float64 `json:"S"`
	E *float64 `json:"E"`
	C *float64 `json:"C"`
}

func scored(p interests.Profile) scoreJSON {
	var v [6]*float64
	known := true
	for i, s := range p.Scores {
		if s.Known {
			value := s.Value
			v[i] = &value
		}
		known = known && s.Known
	}
	j := scoreJSON{Scores: scoresJSON{v[0], v[1], v[2], v[3], v[4], v[5]}, Provisional: p.Provisional, TooEarly: p.TooEarly,
		Answered: p.Answered, Code: p.Code, Ties: [][]string{}, Flat: p.Flat}
	if known {
		j.Differentiation = &p.Differentiation
	}
	if p.Consistency > 0 {
		j.Consistency = &p.Consistency
	}
	for _, tie := range p.Ties {
		var letters []string
		for _, s := range tie {
			letters = append(letters, string(s))
		}
		j.Ties = append(j.Ties, letters)
	}
	return j
}

// score prints the profile of each answer sheet.
func score(t *tool, args []string) error {
	f, o := t.flags("score")
	answers, wanted := f.String("answers", "", ""), f.String("form", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *answers == "" {
		return t.misused("command.needs", "Flag", "--answers")
	}
	form, known := guide.ParseForm(*wanted)
	if !known && *wanted != "" {
		return t.misused("interests.form-usage")
	}
	g, err := t.guide()
	if err != nil {
		return err
	}
	sheets, many, err := t.sheets(*answers)
	if err != nil {
		return err
	}
	out := make([]scoreJSON, len(sheets))
	for i, sheet := range sheets {
		if known {
			sheet.form = form
		}
		p, err := g.ScoreForm(sheet.form, sheet.answers)
		if err != nil {
			return sheetFault(*answers, i, many, err)
		}
		out[i] = scored(p)
		out[i].Form = sheet.form
	}
	return printSheets(t, many, out)
}

// sheetFault names the file, and which sheet of several.
func sheetFault(file string, i int, many bool, err error) error {
	if many {
		file += "[" + strconv.Itoa(i) + "]"
	}
	return inFile{file, err}
}

// inFile is a fault, or several, in a file.
type inFile struct {
	file string
	err  error
}

func (f inFile) Error() string { return f.file + ": " + f.err.Error() }

// Messages words each fault with the file in front.
func (f inFile) Messages() []message.Message {
	var all []message.Message
	for _, m := range messages(f.err) {
		all = append(all, message.New("command.in-file", "File", f.file, "Problem", m))
	}
	return all
}

func messages(err error) []message.Message {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var all []message.Message
		for _, e := range many.Unwrap() {
			all = append(all, messages(e)...)
		}
		return all
	}
	if one, ok := err.(*message.Error); ok {
		return []message.Message{one.Message}
	}
	return []message.Message{message.New("error.unexpected", "Detail", err.Error())}
}

// printSheets prints one object for one sheet and an array for an array.
func printSheets[T any](t *tool, many bool, all []T) error {
	if !many {
		return t.print(all[0])
	}
	return t.print(all)
}

type matchJSON struct {
	Code  string     `json:"code"`
	Flat  bool       `json:"flat"`
	Ideas []ideaJSON `json:"ideas"`
}

type ideaJSON struct {
	ID      string       `json:"id"`
	NameEN  string       `json:"name_en"`
	NameCY  string       `json:"name_cy"`
	Band    string       `json:"band"`
	R       *float64     `json:"r"`
	Reasons []reasonJSON `json:"reasons"`
	Counter []reasonJSON `json:"counter"`
}

type reasonJSON struct {
	Item   string `json:"item"`
	Scale  string `json:"scale"`
	Answer int    `json:"answer"`
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

// match prints the ideas of each answer sheet.
func match(t *tool, args []string) error {
	f, o := t.flags("match")
	answers, scores, against := f.String("answers", "", ""), f.String("scores", "", ""), f.String("against", "soc", "")
	top := f.Int("top", 0, "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	g, err := t.guide()
	if err != nil {
		return err
	}
	if (*against != "soc" && *against != "onet") || *top < 0 || (*answers == "") == (*scores == "") {
		return t.misused("command.match-usage")
	}
	m := matcher{tool: t, g: g, top: *top, occupations: g.Catalogue.Occupations()}
	if *against == "onet" {
		m.occupations = g.Catalogue.ONET()
	}
	m.profiles = guide.Profiles(m.occupations)
	if *scores != "" {
		return m.scores(*scores)
	}
	return m.sheets(*answers)
}

type matcher struct {
	*tool
	g           *guide.Guide
	top         int
	occupations []guide.Occupation
	profiles    []matching.OccupationProfile
}

func (m matcher) scores(text string) error {
	parts := strings.Split(text, ",")
	var sums [6]float64
	if len(parts) != 6 {
		return m.misused("command.scores", "Value", text)
	}
	for i, part := range parts {
		v, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || v < 8 || v > 40 {
			return m.misused("command.scores", "Value", text)
		}
		sums[i] = v
	}
	p := interests.FromSums(sums, 8)
	if m.top > 0 {
		return m.print(m.named(p, m.first(p)))
	}
	return m.print(m.named(p, matching.MatchScores(sums, m.profiles)))
}

func (m matcher) sheets(name string) error {
	sheets, many, err := m.tool.sheets(name)
	if err != nil {
		return err
	}
	out := make([]matchJSON, len(sheets))
	for i, sheet := range sheets {
		p, err := m.g.ScoreForm(sheet.form, sheet.answers)
		if err != nil {
			return sheetFault(name, i, many, err)
		}
		out[i] = m.named(p, m.ideas(p, sheet.answers))
	}
	return printSheets(m.tool, many, out)
}

// first are the top ideas of a profile, in the order that a changed answer cannot turn over, without reasons.
func (m matcher) first(p interests.Profile) []matching.Idea {
	return matching.Steady(p, m.profiles, m.top)
}

// ideas are those of a sheet with their reasons: the top ones where a number was asked for.
func (m matcher) ideas(p interests.Profile, sheet interests.Sheet) []matching.Idea {
	if m.top > 0 {
		return matching.Explain(m.first(p), m.g.Items(), sheet, m.profiles)
	}
	return matching.Match(p, m.g.Items(), sheet, m.profiles)
}

func (m matcher) named(p interests.Profile, ideas []matching.Idea) matchJSON {
	names := map[string]message.Text{}
	for _, o := range m.occupations {
		names[o.ID] = o.Name
	}
	j := matchJSON{Code: p.Code, Flat: p.Flat, Ideas: []ideaJSON{}}
	for _, i := range ideas {
		j.Ideas = append(j.Ideas, ideaJSON{ID: i.ID, NameEN: names[i.ID].EN, NameCY: names[i.ID].CY, Band: string(i.Band), R: i.R,
			Reasons: m.reasons(i.Reasons), Counter: m.reasons(i.Counter)})
	}
	return j
}

func (m matcher) reasons(rs []matching.Reason) []reasonJSON {
	out := []reasonJSON{}
	for _, r := range rs {
		it, _ := m.g.Catalogue.Item(r.Item)
		out = append(out, reasonJSON{Item: r.Item, Scale: string(r.Scale), Answer: r.Answer, TextEN: it.Text.EN, TextCY: it.Text.CY})
	}
	return out
}

// congruence prints how near two codes are.
func congruence(t *tool, args []string) error {
	f, o := t.flags("congruence")
	if err := t.parse(f, o, args, 2); err != nil {
		return err
	}
	c, err := matching.CIndex(o.rest[0], o.rest[1])
	if err != nil {
		return message.Fail(err, "command.code", "Value", o.rest[0]+" "+o.rest[1])
	}
	i, err := matching.IachanM(o.rest[0], o.rest[1])
	if err != nil {
		return message.Fail(err, "command.code", "Value", o.rest[0]+" "+o.rest[1])
	}
	return t.print(struct {
		CIndex  int `json:"c_index"`
		IachanM int `json:"iachan_m"`
	}{c, i})
}
