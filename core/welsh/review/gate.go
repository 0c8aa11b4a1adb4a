package review

import (
	"io/fs"
	"strings"

	"llwybr/core/welsh"
)

// Gate runs the checks.
type Gate struct {
	*Dictionary
	Glossary Glossary
	Same     map[string]bool // texts that may be the same in both languages
}

// NewGate reads what the checks need: the machine's dictionaries, the words vouched for, the glossary, the texts that may be the same.
func NewGate(root fs.FS) (*Gate, error) {
	d, err := Dictionaries()
	if err != nil {
		return nil, err
	}
	g := &Gate{Dictionary: d, Same: map[string]bool{}}
	if g.Glossary, err = ReadGlossary(root); err != nil {
		return nil, err
	}
	d.takeTerms(g.Glossary)
	if err := d.readWords(root); err != nil {
		return nil, err
	}
	same, err := fs.ReadFile(root, "locales/testdata/same.txt")
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(same)) {
		g.Same[strings.TrimSpace(line)] = true
	}
	return g, d.readPlaces(root)
}

// readPlaces takes the Welsh names of the places in the facts: their words are no slips, and yn mutates them.
func (d *Dictionary) readPlaces(root fs.FS) error {
	p := &Product{}
	if err := p.facts(root); err != nil {
		return err
	}
	for _, t := range p.Texts {
		if !t.Proper || !strings.HasSuffix(t.Where, "/name") {
			continue
		}
		for i, w := range tokens(t.CY) {
			for _, form := range append(welsh.Forms(w.lower), w.lower) {
				d.names[form] = true
			}
			if i == 0 && strings.HasPrefix(t.Where, "facts:places/") && welsh.Normal(t.CY) != welsh.Normal(t.EN) {
				d.places[w.lower] = true
			}
		}
	}
	d.places["cymru"] = true
	return nil
}

// Check runs every check over the product and gives what they find, sorted.
func (g *Gate) Check(p *Product) []Finding {
	var found []Finding
	for _, m := range p.Messages {
		found = append(found, hardMessage(m)...)
		found = append(found, g.countedNouns(m)...)
	}
	for _, t := range p.Texts {
		found = append(found, g.hardText(t)...)
		found = append(found, g.softText(t)...)
	}
	found = append(found, oneForOne(p.Texts)...)
	found = append(found, g.terms(p.Texts)...)
	sortFindings(found)
	return found
}

func (g *Gate) softText(t Text) []Finding {
	if t.Proper || t.CY == "" {
		return nil
	}
	found := append(g.spelling(t), g.lint(t)...)
	if t.EN != "" {
		found = append(found, negation(t)...)
		found = append(found, length(t)...)
	}
	return found
}
