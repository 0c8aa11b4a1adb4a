package main

import (
	"fmt"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
)

type gapsJSON struct {
	Gaps    []unknownJSON `json:"gaps"`
	Counted []countedJSON `json:"counted"`
}

// unknownJSON is something that is not known, with whom to ask.
type unknownJSON struct {
	ID       string   `json:"id"`
	Topic    string   `json:"topic"`
	TextEN   string   `json:"text_en"`
	TextCY   string   `json:"text_cy"`
	Ask      askJSON  `json:"ask"`
	Source   []string `json:"source"`
	AsOf     string   `json:"as_of"`
	ReadOn   string   `json:"read_on"`
	Founding int      `json:"founding"`
}

// countedJSON is how many rows do not say something.
type countedJSON struct {
	ID     string  `json:"id"`
	TextEN string  `json:"text_en"`
	TextCY string  `json:"text_cy"`
	N      int     `json:"n"`
	Of     int     `json:"of"`
	Ask    askJSON `json:"ask"`
}

// askJSON is whom to ask; without an id it is nobody in the catalogue.
type askJSON struct {
	ID     string `json:"id"`
	NameEN string `json:"name_en"`
	NameCY string `json:"name_cy"`
	Phone  string `json:"phone"`
	WebEN  string `json:"web_en"`
	WebCY  string `json:"web_cy"`
}

// gaps prints everything that is not known, by topic, and what is counted; in words, or as JSON.
func (t *tool) gaps(asJSON bool) error {
	g, err := t.guide()
	if err != nil {
		return err
	}
	if asJSON {
		return t.print(t.allGaps(g))
	}
	_, err = fmt.Fprint(t.out, t.gapText(g))
	return err
}

func (t *tool) allGaps(g *guide.Guide) gapsJSON {
	all := gapsJSON{Gaps: []unknownJSON{}, Counted: []countedJSON{}}
	for _, gap := range g.Gaps() {
		who, _ := g.Catalogue.Contact(gap.Ask)
		all.Gaps = append(all.Gaps, unknownJSON{ID: gap.ID, Topic: gap.Topic, TextEN: gap.What.EN, TextCY: gap.What.CY, Ask: asked(who),
			Source: append([]string{}, gap.Sources...), AsOf: gap.AsOf, ReadOn: gap.ReadOn, Founding: gap.Founding})
	}
	for _, m := range g.Missing(t.today) {
		text, who := t.both(message.New(m.ID)), asked(m.Contact)
		if m.Contact.ID == "" {
			name := t.both(m.Ask)
			who.NameEN, who.NameCY = name.EN, name.CY
		}
		all.Counted = append(all.Counted, countedJSON{ID: strings.TrimPrefix(m.ID, "sources.gap."), TextEN: text.EN, TextCY: text.CY, N: m.N, Of: m.Total, Ask: who})
	}
	return all
}

func asked(k guide.Contact) askJSON {
	return askJSON{ID: k.ID, NameEN: k.Name.EN, NameCY: k.Name.CY, Phone: k.Phone, WebEN: k.Web.EN, WebCY: k.Web.CY}
}

// gapText is the same in words, a paragraph a gap.
func (t *tool) gapText(g *guide.Guide) string {
	var b strings.Builder
	topic := ""
	for _, gap := range g.Gaps() {
		if gap.Topic != topic {
			topic = gap.Topic
			fmt.Fprintf(&b, "%s\n\n", strings.ToUpper(t.words.T("gaps.topic."+topic)))
		}
		who, _ := g.Catalogue.Contact(gap.Ask)
		fmt.Fprintf(&b, "- %s\n  %s\n  %s\n\n", t.words.Text(gap.What), t.reach(who), t.rests(gap))
	}
	fmt.Fprintf(&b, "%s\n\n", strings.ToUpper(t.words.T("gaps.topic.counted")))
	for _, m := range g.Missing(t.today) {
		ask := t.reach(m.Contact)
		if m.Contact.ID == "" {
			ask = t.words.T("sources.ask", "Who", m.Ask)
		}
		fmt.Fprintf(&b, "- %s: %s\n  %s\n", t.words.T(m.ID), t.words.T("sources.of", "N", m.N, "Total", m.Total), ask)
	}
	return b.String()
}

// reach is whom to ask and how.
func (t *tool) reach(k guide.Contact) string {
	parts := []string{t.words.T("sources.ask", "Who", k.Name)}
	for _, part := range []string{k.Phone, t.words.Text(k.Web)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

// rests is the day of a gap, and the addresses that were looked at.
func (t *tool) rests(gap guide.Gap) string {
	day := gap.AsOf
	if day == "" {
		day = gap.ReadOn
	}
	return strings.Join(append([]string{t.words.T("gaps.as-of", "Day", message.Day(day))}, gap.Sources...), " · ")
}
