package offer

import (
	"bytes"
	"encoding/csv"

	"llwybr/core/catalogue"
)

// Template is a file to fill in: a header in one language, and a row for every qualification (whoever fills it in says which are offered) or, for courses, one example row for each of the first areas.
// It begins with a byte order mark, without which spreadsheets misread ŵ and ŷ.
func Template(cat *catalogue.Catalogue, courses bool, language, school string) []byte {
	out := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(out)
	h := header{courses: courses}
	var first []string
	for _, c := range h.columns() {
		first = append(first, c.name.In(language))
	}
	write(w, first)
	if courses {
		templateCourses(w, cat, language, school)
	} else {
		templateOptions(w, cat, language, school)
	}
	w.Flush()
	return out.Bytes()
}

// write adds a row; a buffer refuses none.
func write(w *csv.Writer, cells []string) { _ = w.Write(cells) }

func templateOptions(w *csv.Writer, cat *catalogue.Catalogue, language, school string) {
	for _, q := range cat.Qualifications() {
		if !q.Prior() && q.Status != "ended" {
			write(w, []string{school, q.Name.In(language), "", "", "", "", ""})
		}
	}
}

// exampleCourses is how many example rows the template for courses has.
const exampleCourses = 3

func templateCourses(w *csv.Writer, cat *catalogue.Catalogue, language, school string) {
	n := 0
	for _, k := range cat.Courses() {
		if k.Level < 1 || k.Stage == "14-16" || n == exampleCourses {
			continue
		}
		n++
		area, _ := cat.Area(k.Area)
		write(w, []string{school, k.Name.CY, k.Name.EN, area.Name.In(language), string(rune('0' + k.Level)), "", "", "", "", "", ""})
	}
}
