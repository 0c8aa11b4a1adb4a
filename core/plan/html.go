package plan

import (
	_ "embed" // the page's frame is part of the program
	"html/template"
	"io"
	"strings"
)

//go:embed plan.html.tmpl
var htmlFrame string

//go:embed plan.css
var htmlStyle string

var htmlPage = template.Must(template.New("plan").Parse(htmlFrame))

// HTML writes the plan as one page that needs nothing else: no script, no network. It is the accessible copy: headings, lists, and every
// text marked with its language. With two languages they stand side by side; own words, whose language nobody knows, are marked with none.
func HTML(w io.Writer, doc Document, words ...Words) error {
	langs, err := sides(words)
	if err != nil {
		return err
	}
	return htmlPage.Execute(w, newHTMLPage(doc, langs))
}

// The view of the page. Everything in it is worded; the template only escapes and arranges.
type (
	htmlView struct {
		Language, Title string
		Style           template.CSS
		Headers         []htmlHeader
		Sections        []htmlSection
	}
	htmlHeader  struct{ Language, Title, Facts string }
	htmlSection struct {
		ID           string
		Boxed, Mixed bool
		Columns      []htmlColumn
		Rows         []htmlRow // of a mixed section; the columns have the titles
	}
	htmlColumn struct {
		Section, Language, Title string
		First                    bool
		Rows                     []htmlRow
	}
	htmlRow struct {
		Kind, Box, Anchor, Cite, Quote string
		Sides                          []htmlSide
		Own                            []htmlOwn
		Once                           []htmlAddress
		Code                           []string
		Blank                          bool
	}
	htmlSide struct {
		Language, Box, Head, Glyph, State string
		Lines                             []htmlLine
	}
	htmlLine struct {
		Label, Text string
		Sources     []int
	}
	htmlOwn struct {
		Labels []htmlLabel
		Words  string
	}
	htmlLabel   struct{ Language, Text string }
	htmlAddress struct{ Link, Text string }
)

// ID is the id of a section's title.
func (htmlView) ID(section string) string { return section + "-title" }

func newHTMLPage(doc Document, langs []Words) htmlView {
	v := htmlView{Language: langs[0].Language(), Title: doc.title(langs), Style: template.CSS(htmlStyle)}
	for _, w := range langs {
		v.Headers = append(v.Headers, htmlHeader{Language: w.Language(), Title: doc.Title.In(w), Facts: doc.facts(w)})
	}
	for _, s := range doc.Sections {
		v.Sections = append(v.Sections, newHTMLSection(s, langs))
	}
	return v
}

func newHTMLSection(s Section, langs []Words) htmlSection {
	out := htmlSection{ID: s.ID, Boxed: s.Boxed, Mixed: mixed(s)}
	for i, w := range langs {
		c := htmlColumn{Section: s.ID, Language: w.Language(), Title: s.Title.In(w), First: i == 0}
		if !out.Mixed {
			c.Rows = htmlRows(s, []Words{w})
		}
		out.Columns = append(out.Columns, c)
	}
	if out.Mixed {
		out.Rows = htmlRows(s, langs)
	}
	return out
}

func htmlRows(s Section, langs []Words) []htmlRow {
	var rows []htmlRow
	for _, r := range s.Rows {
		rows = append(rows, newHTMLRow(r, langs))
	}
	return rows
}

func newHTMLRow(r Row, langs []Words) htmlRow {
	out := htmlRow{Kind: htmlKind(r), Box: htmlBox[r.Mark], Quote: quoted(r.Quote), Code: r.Code, Blank: r.Blank}
	if r.Number > 0 {
		out.Cite = Line{Sources: []int{r.Number}}.cites()[0]
		out.Anchor = "source-" + strings.Trim(out.Cite, "[]")
	}
	for _, w := range langs {
		if side := newHTMLSide(r, w); side.Head != "" || side.Box != "" || len(side.Lines) > 0 {
			out.Sides = append(out.Sides, side)
		}
	}
	for _, o := range r.Own {
		out.Own = append(out.Own, newHTMLOwn(o, langs))
	}
	for _, a := range r.Once {
		out.Once = append(out.Once, newHTMLAddress(a))
	}
	return out
}

func newHTMLSide(r Row, w Words) htmlSide {
	side := htmlSide{Language: w.Language(), Head: r.Head.In(w)}
	switch r.Mark {
	case ToDo:
		side.Box = say("plan.box.open").In(w)
	case Done:
		side.Box = say("plan.box.done").In(w)
	}
	if r.State != "" {
		side.State, side.Glyph = state(r.State).In(w), htmlGlyph[glyphOf(r.State)]
	}
	for _, l := range r.Lines {
		side.Lines = append(side.Lines, htmlLine{Label: l.label(w), Text: l.in(w), Sources: l.Sources})
	}
	return side
}

func newHTMLOwn(o Own, langs []Words) htmlOwn {
	out := htmlOwn{Words: quoted(o.Words)}
	for _, w := range langs {
		if !o.Label.Empty() {
			out.Labels = append(out.Labels, htmlLabel{Language: w.Language(), Text: o.Label.In(w)})
		}
	}
	return out
}

// newHTMLAddress makes a link of a web address, and plain text of anything else.
func newHTMLAddress(address string) htmlAddress {
	out := htmlAddress{Text: bare(address)}
	if out.Text != strings.TrimSuffix(address, "/") {
		out.Link = address
	}
	return out
}

var htmlBox = map[Mark]string{ToDo: "☐", Done: "☑"}

// htmlGlyph are the states' shapes as characters; their words always follow.
var htmlGlyph = map[glyph]string{discFull: "●", discHalf: "◐", discEmpty: "◌", diamond: "◆", bubble: "…", dimDiamond: "◇"}

func htmlKind(r Row) string {
	switch {
	case r.Number > 0:
		return "numbered"
	case r.Mark == ToDo || r.Mark == Done:
		return "step"
	case r.Mark == NoMark:
		return "plain"
	}
	return "point"
}
