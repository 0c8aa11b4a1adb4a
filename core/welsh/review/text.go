package review

import (
	"cmp"
	"slices"
	"strings"
)

// Text is one bilingual text of the product.
type Text struct {
	Where  string          // where it stands, "locales:<id>", "locales:<id>[<form>]", "toolkit:<id>", "facts:<table>/<row>/<column>" or "docs:<file>/<paragraph>"
	CY, EN string          // EN is "" where no twin can be named: a paragraph without its like, a plural
	Proper bool            // names and titles copied from their owners: not ours to spell or to mutate
	around map[string]bool // the words of the whole English document, which a paragraph's words may come from: names of files, titles of sources
	form   string          // the plural form, "" for a text that does not count
	cell   place
}

// place says in which file a text's two halves stand, for the import of a reader's sheet.
type place struct {
	cyFile, enFile string // path from the product's root
	id, form       string // of a message
	row, column    int    // of a fact: record counted from 0 with the header, and the Welsh column
}

// usage reports whether the text says how a command is typed: it is half in the command's own words.
func (t Text) usage() bool { return strings.HasSuffix(t.Where, "usage") }

// Message is one message with its plural forms by name; one that does not count has the single form "".
type Message struct {
	Where  string
	CY, EN map[string]string
}

// Finding is what a check has to say of one text.
type Finding struct {
	Where, Check, What string // What is short and stable: with Where and Check it is what a waiver answers
	CY, EN             string
}

// Hard reports whether the finding is a fault that nobody can waive. H10 asks for a judgement, so it
// is answered as the soft checks are.
func (f Finding) Hard() bool { return strings.HasPrefix(f.Check, "H") && f.Check != "H10" }

func sortFindings(all []Finding) {
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Check, b.Check), cmp.Compare(a.Where, b.Where), cmp.Compare(a.What, b.What))
	})
}
