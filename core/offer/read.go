package offer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Limits of a file.
const (
	MaxBytes = 1 << 20
	MaxRows  = 2000
)

// Read reads a file. day (YYYY-MM-DD) is when it is read. The offer holds the good rows; the faults name the others. The error is a
// message.Error when nothing of the file can be read: it is too large, no UTF-8 text, no CSV, or has none of the expected columns.
func Read(in io.Reader, cat *catalogue.Catalogue, day string) (Offer, []Fault, error) {
	data, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return Offer{}, nil, message.Fail(err, "offer.unreadable")
	}
	text, err := plain(data)
	if err != nil {
		return Offer{}, nil, err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.TrimLeadingSpace = separator(text), -1, true
	cells, err := r.Read()
	if err != nil {
		return Offer{}, nil, message.Fail(err, "offer.empty")
	}
	h, missing := readHeader(cells)
	if missing != "" {
		return Offer{}, nil, message.Fail(nil, "offer.column-missing", "Column", missing)
	}
	return readRows(r, h, newNames(cat), day)
}

// plain gives the text without a byte order mark.
func plain(data []byte) (string, error) {
	switch {
	case len(data) > MaxBytes:
		return "", message.Fail(nil, "offer.too-large", "Limit", MaxBytes>>20)
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}), !utf8.Valid(data):
		return "", message.Fail(nil, "offer.not-utf8")
	}
	return strings.TrimPrefix(string(data), "\ufeff"), nil
}

// separator is what stands between the columns: spreadsheets write a semicolon where the comma is the decimal sign.
func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	if strings.Count(first, ";") > strings.Count(first, ",") {
		return ';'
	}
	return ','
}

func readRows(r *csv.Reader, h header, names names, day string) (Offer, []Fault, error) {
	b := builder{header: h, names: names, offer: Offer{Day: day}}
	for n := 0; ; n++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return b.offer, b.faults, nil
		}
		if bad, ok := errors.AsType[*csv.ParseError](err); ok {
			return Offer{}, nil, message.Fail(err, "offer.not-csv", "Line", bad.Line)
		}
		if n >= MaxRows {
			return Offer{}, nil, message.Fail(nil, "offer.too-many", "Limit", MaxRows)
		}
		line, _ := r.FieldPos(0)
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			b.row(line, cells)
		}
	}
}

// builder puts an offer together row by row.
type builder struct {
	header header
	names  names
	offer  Offer
	faults []Fault
	line   int
	cells  []string
	bad    bool           // the row has a fault
	seen   map[string]int // what stands on which line already
}

func (b *builder) row(line int, cells []string) {
	b.line, b.cells, b.bad = line, cells, false
	b.from()
	if b.header.courses {
		b.course()
		return
	}
	b.option()
}

func (b *builder) cell(key string) string {
	i, ok := b.header.at[key]
	if !ok || i >= len(b.cells) {
		return ""
	}
	return b.plainly(key, strings.Join(strings.Fields(b.cells[i]), " "))
}

// MaxCell is the length of the longest cell, in characters: a name that is longer is none.
const MaxCell = 200

// plainly leaves out signs that are not seen, and refuses what is too long to be shown.
func (b *builder) plainly(key, v string) string {
	v = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, v)
	if utf8.RuneCountInString(v) > MaxCell {
		b.fault(key, "offer.too-long", "Limit", MaxCell)
		return ""
	}
	return v
}

func (b *builder) fault(key, id string, pairs ...any) {
	b.bad = true
	b.faults = append(b.faults, Fault{Line: b.line, Column: b.header.named(key), Message: message.New(id, pairs...)})
}

// from: the first row names the school or college; the others name the same or nothing.
func (b *builder) from() {
	switch name := b.cell("from"); {
	case b.offer.From == "" && name == "":
		b.nobody()
	case b.offer.From == "":
		b.offer.From = name
	case name != "" && fold(name) != fold(b.offer.From):
		b.fault("from", "offer.other-name", "Value", name, "First", b.offer.From)
	}
}

// nobody leaves a row out because no row has named the school or college yet; one fault says it for all of them.
func (b *builder) nobody() {
	b.bad = true
	if len(b.faults) == 0 || b.faults[0].Message.ID != "offer.no-name" {
		b.faults = append([]Fault{{Line: b.line, Column: b.header.named("from"), Message: message.New("offer.no-name")}}, b.faults...)
	}
}

// one reads a cell that holds one of some answers; "" stays "".
func (b *builder) one(key string, answers map[string]string) string {
	v := b.cell(key)
	if v == "" {
		return ""
	}
	answer, ok := answers[fold(v)]
	if !ok {
		b.fault(key, "offer.answer", "Value", v)
	}
	return answer
}

// months are the ways in which spreadsheets write a month once they have taken it for a date, after the one that we ask for.
var months = []string{"2006-01", "2006-1", "2006-01-02", "01/2006", "1/2006", "02/01/2006", "2/1/2006", "Jan-06", "Jan 2006", "January 2006"}

// month reads YYYY-MM and what spreadsheets make of it; "" stays "".
func (b *builder) month(key string) string {
	v := b.cell(key)
	if v == "" {
		return ""
	}
	for _, form := range months {
		if at, err := time.Parse(form, v); err == nil && at.Year() >= firstYear && at.Year() <= lastYear {
			return at.Format("2006-01")
		}
	}
	b.fault(key, "offer.month", "Value", v)
	return ""
}

// Years that a list may speak of.
const (
	firstYear = 2000
	lastYear  = 2099
)

func (b *builder) option() {
	o := Option{Line: b.line, Block: b.cell("block"), Where: b.cell("where"), Language: b.one("language", languages), Year10: b.month("year10")}
	o.Qualification = b.find("qualification", b.names.qualifications)
	answer := b.one("offered", yesNo)
	if answer == "" && !b.bad {
		return // nobody has said yet: not known
	}
	o.Offered = answer == "yes"
	b.once("qualification", o.Qualification+" "+o.Year10)
	if !b.bad {
		b.offer.Options = append(b.offer.Options, o)
	}
}

// once refuses a second row about the same thing.
func (b *builder) once(column, key string) {
	if b.seen == nil {
		b.seen = map[string]int{}
	}
	if first, ok := b.seen[key]; ok && !b.bad {
		b.fault(column, "offer.twice", "Line", first)
	} else if !b.bad {
		b.seen[key] = b.line
	}
}

func (b *builder) course() {
	c := Course{Line: b.line, Name: message.Text{CY: b.needed("name_cy"), EN: b.needed("name_en")}, Area: b.find("area", b.names.areas)}
	c.Level = b.level()
	c.Language, c.First = b.one("language", languages), b.month("first")
	b.grades(&c)
	c.Ask = b.one("ask", yesNo) == "yes"
	if b.cell("provider") != "" {
		c.Provider = b.find("provider", b.names.providers)
	}
	b.once("name_en", fold(c.Name.EN)+" "+strconv.Itoa(c.Level)+" "+c.First+" "+c.Language)
	if !b.bad {
		b.offer.Courses = append(b.offer.Courses, c)
	}
}

// needed reads a cell that must not be empty.
func (b *builder) needed(key string) string {
	v := b.cell(key)
	if v == "" {
		b.fault(key, "offer.blank")
	}
	return v
}

// level reads a level, with or without the word before it.
func (b *builder) level() int {
	v := b.needed("level")
	word := fold(v)
	for _, before := range []string{"level ", "lefel ", "l"} {
		word = strings.TrimPrefix(word, before)
	}
	level, ok := levels[strings.TrimSuffix(word, " level")]
	if !ok && v != "" {
		b.fault("level", "offer.level", "Value", v)
	}
	return level
}

// grades: how many GCSEs at which grade; both or neither.
func (b *builder) grades(c *Course) {
	number, grade := b.cell("gcses"), strings.ToUpper(b.cell("grade"))
	if number == "" && grade == "" {
		return
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > 15 {
		b.fault("gcses", "offer.gcses", "Value", number)
	}
	if !strings.Contains(" A* A B C D E F G ", " "+grade+" ") || grade == "" {
		b.fault("grade", "offer.grade", "Value", grade)
	}
	c.GCSEs, c.Grade = n, grade
}

// find reads an id or a name in either language.
func (b *builder) find(key string, ids map[string]string) string {
	v := b.needed(key)
	if v == "" {
		return ""
	}
	id := ids[fold(v)]
	if id == "" {
		b.fault(key, "offer.unknown", "Value", v)
	}
	return id
}
