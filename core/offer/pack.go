package offer

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/welsh"
)

// Slug is a school's or college's name as part of an id or of a file's name: letters and digits of the alphabet, nothing else.
func Slug(name string) string {
	var words []string
	for _, w := range welsh.Words(fold(name)) {
		plain := strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		if plain != "" {
			words = append(words, plain)
		}
	}
	slug := strings.Join(words, "-")
	if slug == "" || len(slug) > longestSlug { // a name in another script, or a long one: still a name of its own
		sum := sha256.Sum256([]byte(fold(name)))
		slug = strings.TrimSuffix(slug[:min(len(slug), longestSlug-9)], "-") + "-" + hex.EncodeToString(sum[:4])
	}
	return strings.Trim(slug, "-")
}

const longestSlug = 60

// Kinds of lists.
const (
	OptionList = "options"
	CourseList = "courses"
)

// Kind is OptionList or CourseList.
func (o Offer) Kind() string {
	if len(o.Courses) > 0 {
		return CourseList
	}
	return OptionList
}

// Name is the name under which the offer is kept; a later list of the same school or college and kind has the same one.
func (o Offer) Name() string { return Slug(o.From) + "-" + o.Kind() }

// mark begins the first line of a kept list: the day on which it was read in and the digest of all that follows.
const mark = "#llwybr-list"

// Pack writes the good rows as they are kept: a list like those that Read reads, under a line that says when it was read in and by which damage shows.
func (o Offer) Pack() []byte {
	var list bytes.Buffer
	w := csv.NewWriter(&list)
	h := header{courses: o.Kind() == CourseList}
	var names []string
	for _, c := range h.columns() {
		names = append(names, c.name.EN)
	}
	write(w, names)
	for _, p := range o.Options {
		write(w, []string{o.From, p.Qualification, map[bool]string{true: "yes", false: "no"}[p.Offered], p.Block, p.Where, p.Language, p.Year10})
	}
	for _, c := range o.Courses {
		write(w, c.cells(o.From))
	}
	w.Flush()
	return append(fmt.Appendf(nil, "%s %s %s\n", mark, o.Day, digest(o.Day, list.Bytes())), list.Bytes()...)
}

func digest(day string, list []byte) string {
	sum := sha256.Sum256(append([]byte(day+"\n"), list...))
	return hex.EncodeToString(sum[:])
}

// cells are the course as a row of a list.
func (c Course) cells(from string) []string {
	level, number, ask := "entry", "", ""
	if c.Level > 0 {
		level = strconv.Itoa(c.Level)
	}
	if c.GCSEs > 0 {
		number = strconv.Itoa(c.GCSEs)
	}
	if c.Ask {
		ask = "yes"
	}
	return []string{from, c.Name.CY, c.Name.EN, c.Area, level, c.Language, c.First, number, c.Grade, ask, c.Provider}
}

// Unpack reads a kept list. The error is a message.Error when it is damaged. A fault is a row that names what the catalogue no longer has.
func Unpack(data []byte, cat *catalogue.Catalogue) (Offer, []Fault, error) {
	first, list, _ := bytes.Cut(data, []byte("\n"))
	parts := strings.Fields(string(first))
	if len(parts) != 3 || parts[0] != mark || string(first) != strings.Join([]string{mark, parts[1], digest(parts[1], list)}, " ") {
		return Offer{}, nil, message.Fail(nil, "offer.damaged")
	}
	if _, err := time.Parse(time.DateOnly, parts[1]); err != nil {
		return Offer{}, nil, message.Fail(err, "offer.damaged")
	}
	return Read(bytes.NewReader(list), cat, parts[1])
}
