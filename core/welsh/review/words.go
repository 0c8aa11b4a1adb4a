package review

import (
	"fmt"
	"io/fs"
	"slices"

	"llwybr/core/welsh"
)

// WordsFile holds the words that somebody vouches for and that the installed dictionaries do not know.
const WordsFile = "locales/words.csv"

var wordsColumns = []string{"word", "by", "note"}

// vouchers say by whom a word is vouched for: hunspell's Welsh dictionary (the form as it stands), a source of terms that the note names, a
// name, a word that is English on purpose, or ourselves for the reason in the note. The mutated forms of all but the first go with them.
var vouchers = []string{"hunspell", "term", "name", "english", "own"}

// readWords takes the vouched words into the dictionary.
func (d *Dictionary) readWords(root fs.FS) error {
	rows, err := readTable(root, WordsFile, wordsColumns...)
	if err != nil {
		return err
	}
	for i, r := range rows {
		word := welsh.Normal(r[0])
		switch {
		case word == "" || word != r[0] || !slices.Contains(vouchers, r[1]):
			return fmt.Errorf("%s: row %d: %v", WordsFile, i+2, r)
		case r[1] != "hunspell" && r[2] == "":
			return fmt.Errorf("%s: row %d, %q: no note", WordsFile, i+2, r[0])
		}
		d.vouched[word] = true
		if r[1] == "hunspell" || r[1] == "english" {
			continue
		}
		for _, form := range welsh.Forms(word) {
			d.vouched[form] = true
		}
	}
	return nil
}

// takeTerms takes from the glossary what it knows better than the dictionaries: that a word is a noun, its gender and its plural.
func (d *Dictionary) takeTerms(all Glossary) {
	genders := map[string]kind{"m": masculine, "f": feminine, "mf": masculine | feminine}
	for _, t := range all {
		k, isNoun := genders[t.Gender]
		words := lowerWords(t.CY)
		if !isNoun || len(words) != 1 {
			continue
		}
		word := words[0]
		d.kinds[word] = d.kinds[word]&^noun | k
		d.addForms(word)
		if t.Plural != "" {
			many := welsh.Normal(t.Plural)
			d.plurals[word] = many
			d.kinds[many] |= plural
			d.addForms(many)
		}
	}
}
