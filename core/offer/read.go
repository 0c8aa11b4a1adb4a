package offer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
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
	bad    bool // the row has a fault
	seen   map[string]int
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
	return strings.Join(strings.Fields(b.cells[i]), " ")
}

func (b *builder) fault(key, id string, pairs ...any) {
	b.bad = true
	b.faults = append(b.faults, Fault{Line: b.line, Column: b.header.named(key), Message: message.New(id, pairs...)})
}

// from: the first row names the school or college; the others name the same or nothing.
func (b *builder) from() {
	switch name := b.cell("from"); {
	case b.offer.From == "" && name == "":
		b.fault("from", "offer.no-name")
	case b.offer.From == "":
		b.offer.From = name
	case name != "" && name != b.offer.From:
		b.fault("from", "offer.other-name", "Value", name, "First", b.offer.From)
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

// month reads YYYY-MM; "" stays "".
func (b *builder) month(key string) string {
	v := b.cell(key)
	if v == "" {
		return ""
	}
	if _, err := time.Parse("2006-01", v); err != nil {
		b.fault(key, "offer.month", "Value", v)
	}
	return v
}

func (b *builder) option() {
	o := Option{Line: b.line, Block: b.cell("block"), Where: b.cell("where"), Language: b.one("language", languages), Year10: b.month("year10")}
	o.Qualification = b.find("qualification", b.names.qualifications)
	answer := b.one("offered", yesNo)
	if answer == "" && !b.bad {
		return // nobody has said yet: not known
	}
	o.Offered = answer == "yes"
	b.once(o.Qualification + " " + o.Year10)
	if !b.bad {
		b.offer.Options = append(b.offer.Options, o)
	}
}

// once refuses a second row about the same thing.
func (b *builder) once(key string) {
	if b.seen == nil {
		b.seen = map[string]int{}
	}
	if first, ok := b.seen[key]; ok && !b.bad {
		b.fault("qualification", "offer.twice", "Line", first)
	} else if !b.bad {
		b.seen[key] = b.line
	}
}

func (b *builder) course() {
	c := Course{Line: b.line, Name: message.Text{CY: b.cell("name_cy"), EN: b.cell("name_en")}, Language: b.one("language", languages), First: b.month("first")}
	for key, name := range map[string]string{"name_cy": c.Name.CY, "name_en": c.Name.EN} {
		if name == "" {
			b.fault(key, "offer.blank")
		}
	}
	c.Area = b.find("area", b.names.areas)
	if b.cell("provider") != "" {
		c.Provider = b.find("provider", b.names.providers)
	}
	level, ok := levels[fold(b.cell("level"))]
	if c.Level = level; !ok {
		b.fault("level", "offer.level", "Value", b.cell("level"))
	}
	b.grades(&c)
	c.Ask = b.one("ask", yesNo) == "yes"
	if !b.bad {
		b.offer.Courses = append(b.offer.Courses, c)
	}
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
	v := b.cell(key)
	if v == "" {
		b.fault(key, "offer.blank")
		return ""
	}
	id := ids[fold(v)]
	if id == "" {
		b.fault(key, "offer.unknown", "Value", v)
	}
	return id
}
