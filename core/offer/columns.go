package offer

import (
	"slices"
	"strings"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// column is one column of a file, by its name in each language. The key is how the program calls it.
type column struct {
	key    string
	name   message.Text
	needed bool
}

// The columns of the two files, in the order of the templates. Other columns are passed over: a school may keep notes of its own.
var (
	optionColumns = []column{
		{"from", message.Text{CY: "ysgol", EN: "school"}, true},
		{"qualification", message.Text{CY: "cymhwyster", EN: "qualification"}, true},
		{"offered", message.Text{CY: "ar gael", EN: "offered"}, true},
		{"block", message.Text{CY: "bloc", EN: "block"}, false},
		{"where", message.Text{CY: "ble", EN: "where"}, false},
		{"language", message.Text{CY: "iaith", EN: "language"}, false},
		{"year10", message.Text{CY: "dechrau blwyddyn 10", EN: "year 10 start"}, false},
	}
	courseColumns = []column{
		{"from", message.Text{CY: "coleg", EN: "college"}, true},
		{"name_cy", message.Text{CY: "enw cymraeg", EN: "welsh name"}, true},
		{"name_en", message.Text{CY: "enw saesneg", EN: "english name"}, true},
		{"area", message.Text{CY: "maes", EN: "area"}, true},
		{"level", message.Text{CY: "lefel", EN: "level"}, true},
		{"language", message.Text{CY: "iaith", EN: "language"}, false},
		{"first", message.Text{CY: "dechrau", EN: "starts"}, false},
		{"gcses", message.Text{CY: "tgau", EN: "gcses"}, false},
		{"grade", message.Text{CY: "gradd", EN: "grade"}, false},
		{"ask", message.Text{CY: "gofyn", EN: "ask"}, false},
		{"provider", message.Text{CY: "darparwr", EN: "provider"}, false},
	}
)

// header is where each column stands in a file.
type header struct {
	courses bool
	at      map[string]int
	names   []string // as the file has them
}

// readHeader tells which of the two files it is and where the columns are. missing names a column that must be there, in both languages.
func readHeader(cells []string) (h header, missing string) {
	h = header{at: map[string]int{}, names: cells}
	folded := make([]string, len(cells))
	for i, c := range cells {
		folded[i] = welsh.Fold(strings.Join(strings.Fields(c), " "))
	}
	h.courses = known(courseColumns, folded) > known(optionColumns, folded)
	for _, c := range h.columns() {
		for i, name := range folded {
			if _, there := h.at[c.key]; !there && c.called(name) {
				h.at[c.key] = i
			}
		}
		if _, there := h.at[c.key]; c.needed && !there && missing == "" {
			missing = c.name.EN + " / " + c.name.CY
		}
	}
	return h, missing
}

// called reports whether a column has this name. A school has courses after 16 too, and a college options at 14: who it is may be called either.
func (c column) called(name string) bool {
	if c.key == "from" {
		return slices.Contains([]string{"school", "ysgol", "college", "coleg"}, name)
	}
	return name == c.name.CY || name == c.name.EN
}

// known is how many columns of a kind of list there are.
func known(kind []column, names []string) int {
	n := 0
	for _, c := range kind {
		if slices.ContainsFunc(names, c.called) {
			n++
		}
	}
	return n
}

func (h header) columns() []column {
	if h.courses {
		return courseColumns
	}
	return optionColumns
}

// named gives a column's name as the file has it.
func (h header) named(key string) string {
	if i, ok := h.at[key]; ok {
		return h.names[i]
	}
	return ""
}

// The answers that a cell may hold, folded, in either language.
var (
	yesNo     = map[string]string{"yes": "yes", "y": "yes", "ie": "yes", "oes": "yes", "ydy": "yes", "ydi": "yes", "no": "no", "n": "no", "na": "no", "nac oes": "no", "nac ydy": "no", "nac ydi": "no"}
	languages = map[string]string{"welsh": "welsh", "cymraeg": "welsh", "bilingual": "bilingual", "dwyieithog": "bilingual", "english": "english", "saesneg": "english"}
	levels    = map[string]int{"entry": 0, "mynediad": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
)
