package review

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"llwybr/core/message"
)

// Refused are the faults of a sheet, each naming line and column. Nothing was written.
type Refused []message.Message

func (r Refused) Error() string { return "review.sheet.refused" }

// Messages says how many faults there are, and then each.
func (r Refused) Messages() []message.Message {
	return append([]message.Message{message.New("review.sheet.refused", "Number", len(r))}, r...)
}

// Imported is what a sheet changes.
type Imported struct {
	Texts  int // texts with new Welsh
	States int // states that are now another
	files  map[string][]byte
}

// importing is a sheet on its way in.
type importing struct {
	g      *Gate
	texts  map[string]Text
	states map[string]State
	day    string
	faults Refused
	edits  []edit
	result Imported
	seen   map[string]bool
}

// edit is a text's new Welsh.
type edit struct {
	place
	cy string
}

// Import reads a reader's sheet, day being the day on which the states are said, and gives the files as they are to be. Where one row is bad
// it gives Refused, with all that is wrong. Write puts the files down.
func Import(sheet []byte, files func(name string) ([]byte, error), g *Gate, p *Product, states map[string]State, day string) (*Imported, error) {
	in := &importing{g: g, texts: map[string]Text{}, states: states, day: day, seen: map[string]bool{}}
	for _, t := range p.Texts {
		if t.read() {
			in.texts[t.Where] = t
		}
	}
	if !utf8.Valid(sheet) {
		return nil, Refused{message.New("review.sheet.not-utf8")}
	}
	rows, lines, err := readSheet(sheet)
	if err != nil {
		return nil, Refused{message.New("review.sheet.not-csv", "Cause", err.Error())}
	}
	if len(rows) == 0 || !slices.Equal(rows[0], sheetColumns) {
		return nil, Refused{message.New("review.sheet.columns", "Expected", strings.Join(sheetColumns, ", "))}
	}
	for i, row := range rows[1:] {
		in.row(lines[i+1], row)
	}
	if len(in.faults) > 0 {
		return nil, in.faults
	}
	return in.finish(files)
}

func (in *importing) bad(line, column int, id string, pairs ...any) {
	in.faults = append(in.faults, message.New("review.sheet.fault", "Line", line, "Column", sheetColumns[column], "Problem", message.New(id, pairs...)))
}

// row takes one row: its place must be known and unchanged since the sheet was made, its state and its new text good.
func (in *importing) row(line int, row []string) {
	if len(row) != len(sheetColumns) {
		in.faults = append(in.faults, message.New("review.sheet.fault", "Line", line, "Column", "", "Problem",
			message.New("review.sheet.cells", "Found", len(row), "Expected", len(sheetColumns))))
		return
	}
	t, known := in.texts[row[colWhere]]
	switch {
	case !known:
		in.bad(line, colWhere, "review.sheet.unknown", "Value", row[colWhere])
		return
	case in.seen[t.Where]:
		in.bad(line, colWhere, "review.sheet.twice", "Value", t.Where)
		return
	case row[colHash] != t.Hash():
		in.bad(line, colHash, "review.sheet.changed", "Value", t.Where)
		return
	}
	in.seen[t.Where] = true
	if cy := strings.TrimSpace(row[colNew]); cy != "" && cy != t.CY {
		if !in.goodText(line, t, cy) {
			return
		}
		in.edits = append(in.edits, edit{t.cell, cy})
		in.result.Texts++
		t.CY = cy
		in.texts[t.Where] = t
	}
	in.state(line, t, row)
}

// goodText runs the hard checks over the new Welsh.
func (in *importing) goodText(line int, t Text, cy string) bool {
	before := len(in.faults)
	if strings.HasPrefix(t.Where, "docs:") {
		in.bad(line, colNew, "review.sheet.document", "File", t.cell.cyFile)
		return false
	}
	if strings.HasPrefix(t.Where, "facts:") && strings.ContainsFunc(cy, unicode.IsControl) {
		in.bad(line, colNew, "review.sheet.line-end")
	}
	old := t
	t.CY = cy
	said := map[[2]string]bool{}
	for _, f := range in.g.hardForm(old) {
		said[[2]string{f.Check, f.What}] = true
	}
	for _, f := range in.g.hardForm(t) {
		if key := [2]string{f.Check, f.What}; f.Hard() && !said[key] {
			said[key] = true
			in.bad(line, colNew, "review.sheet.check", "Check", f.Check, "What", f.What)
		}
	}
	return len(in.faults) == before
}

func (in *importing) state(line int, t Text, row []string) {
	s := State{Where: t.Where, Hash: t.Hash(), State: strings.ToLower(strings.TrimSpace(row[colState])), Who: strings.TrimSpace(row[colWho]), Day: in.day, Note: strings.TrimSpace(row[colNote])}
	before, had := in.states[t.Where]
	switch {
	case !slices.Contains(States, s.State):
		in.bad(line, colState, "review.sheet.state", "Value", row[colState], "Expected", strings.Join(States, ", "))
		return
	case s.State != Draft && s.Who == "":
		in.bad(line, colWho, "review.sheet.who", "State", s.State)
		return
	case had && before.Hash == s.Hash && before.State == s.State && before.Who == s.Who && before.Note == s.Note:
		return
	}
	switch {
	case s.State == Draft && s.Note == "":
		if had {
			in.result.States++
		}
		delete(in.states, t.Where)
		return
	case s.State == Draft && s.Who == "":
		s.Day = ""
	}
	in.states[t.Where] = s
	in.result.States++
}

// finish makes the files anew from the edits.
func (in *importing) finish(files func(string) ([]byte, error)) (*Imported, error) {
	in.result.files = map[string][]byte{}
	byFile := map[string][]edit{}
	for _, e := range in.edits {
		byFile[e.cyFile] = append(byFile[e.cyFile], e)
	}
	for name, edits := range byFile {
		b, err := files(name)
		if err != nil {
			return nil, err
		}
		change := changeMessages
		if strings.HasSuffix(name, ".csv") {
			change = changeFacts
		}
		if in.result.files[name], err = change(b, edits); err != nil {
			return nil, errors.Join(err, errors.New(name))
		}
	}
	if in.result.States > 0 {
		in.result.files[StatesFile] = writeStates(in.states)
	}
	if in.result.States+in.result.Texts == 0 {
		return &in.result, nil
	}
	return &in.result, in.review(files)
}

// review has the program say who has checked the Welsh of which facts, as the states are now.
func (in *importing) review(files func(string) ([]byte, error)) error {
	before, err := files(ReviewsFile)
	if err != nil {
		return err
	}
	after := writeTable(Reviews(slices.Collect(maps.Values(in.texts)), in.states), reviewColumns...)
	if !bytes.Equal(before, after) {
		in.result.files[ReviewsFile] = after
	}
	return nil
}
