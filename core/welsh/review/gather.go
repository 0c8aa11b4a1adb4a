package review

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/welsh"
)

// Product is every bilingual text of the product, as its files have them.
type Product struct {
	Texts    []Text
	Messages []Message
}

// Gather reads the product's texts from its root folder: locales, assets/catalogue, docs.
func Gather(root fs.FS) (*Product, error) {
	p := &Product{}
	for _, step := range []func(fs.FS) error{p.messages, p.facts, p.documents} {
		if err := step(root); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *Product) messages(root fs.FS) error {
	names, err := fs.Glob(root, "locales/*.cy.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		twin := strings.TrimSuffix(name, ".cy.json") + ".en.json"
		cy, err := readMessages(root, name)
		if err != nil {
			return err
		}
		en, err := readMessages(root, twin)
		if err != nil {
			return err
		}
		area := "locales"
		if path.Base(name) == "toolkit.cy.json" {
			area = "toolkit"
		}
		for _, id := range unionKeys(cy, en) {
			m := Message{Where: area + ":" + id, CY: cy[id], EN: en[id]}
			p.Messages = append(p.Messages, m)
			p.Texts = append(p.Texts, m.texts(place{cyFile: name, enFile: twin, id: id})...)
		}
	}
	return nil
}

func unionKeys(cy, en map[string]map[string]string) []string {
	all := slices.AppendSeq(slices.Collect(maps.Keys(cy)), maps.Keys(en))
	slices.Sort(all)
	return slices.Compact(all)
}

// readMessages reads one file. A message that does not count, and one of the toolkit's with the lone form "other", has the form "".
func readMessages(root fs.FS, name string) (map[string]map[string]string, error) {
	b, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	all := map[string]map[string]string{}
	for id, value := range raw {
		var text string
		if json.Unmarshal(value, &text) == nil {
			all[id] = map[string]string{"": text}
			continue
		}
		var forms map[string]string
		if err := json.Unmarshal(value, &forms); err != nil {
			return nil, fmt.Errorf("%s %s: %w", name, id, err)
		}
		if other, ok := forms["other"]; ok && len(forms) == 1 {
			forms = map[string]string{"": other}
		}
		all[id] = forms
	}
	return all, nil
}

// texts are the message's forms in Welsh, each with the English form that stands for it.
func (m Message) texts(cell place) []Text {
	if len(m.CY) == 1 || len(m.CY) == 0 {
		return []Text{{Where: m.Where, CY: m.CY[""], EN: m.EN[""], cell: cell}}
	}
	var all []Text
	for _, form := range welsh.PluralForms("cy") {
		en, ok := m.EN[form]
		if !ok {
			en = m.EN["other"]
		}
		at := cell
		at.form = form
		all = append(all, Text{Where: m.Where + "[" + form + "]", CY: m.CY[form], EN: en, form: form, cell: at})
	}
	return all
}

// properTables hold names and titles as their owners write them.
var properTables = map[string]bool{"places": true, "providers": true, "publishers": true, "titles": true}

// wordLists hold words that people search by, several to a cell: each word is to be spelt right, but the lists of the two languages are no texts that
// say the same.
var wordLists = map[string]bool{"concepts": true}

func (p *Product) facts(root fs.FS) error {
	for _, spec := range catalogue.Tables {
		file := "assets/catalogue/" + spec.File()
		b, err := fs.ReadFile(root, file)
		if err != nil {
			return err
		}
		rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		p.tableTexts(spec, file, rows)
	}
	return nil
}

func (p *Product) tableTexts(spec catalogue.Table, file string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	head := rows[0]
	for i, name := range head {
		base, ok := strings.CutSuffix(name, "_cy")
		twin := slices.Index(head, base+"_en")
		if !ok || base == "web" || base == "shown" {
			continue
		}
		for n, row := range rows[1:] {
			t := Text{Where: "facts:" + spec.Name + "/" + rowKey(spec, head, row) + "/" + base, CY: row[i], Proper: properTables[spec.Name],
				cell: place{cyFile: file, enFile: file, row: n + 1, column: i}}
			if twin >= 0 && !wordLists[spec.Name] {
				t.EN = row[twin]
			}
			if t.CY != "" || t.EN != "" {
				p.Texts = append(p.Texts, t)
			}
		}
	}
}

func rowKey(spec catalogue.Table, head, row []string) string {
	var parts []string
	for _, key := range spec.Key {
		parts = append(parts, row[slices.Index(head, key)])
	}
	return strings.Join(parts, "/")
}
