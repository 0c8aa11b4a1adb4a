package catalogue

import (
	"fmt"
	"strings"

	"llwybr/core/message"
)

// TextRow is one row of any table, as text: what two editions are compared by.
type TextRow struct {
	Key   string            // the cells of the table's key, with strokes between them
	Cells map[string]string // by column; an empty cell is ""
}

// TextRows reads a table as text, in the order of its source file.
func (c *Catalogue) TextRows(t Table) ([]TextRow, error) {
	all, err := readTable(c, t.Name, func(r row) TextRow { return r.asText(t) })
	if err != nil {
		return nil, message.Fail(err, "catalogue.unreadable", "File", t.Name)
	}
	return all, nil
}

func (r row) asText(t Table) TextRow {
	cells := make(map[string]string, len(r.columns))
	for name, i := range r.columns {
		if v := r.values[i]; v != nil {
			cells[name] = fmt.Sprint(v)
		}
	}
	key := make([]string, len(t.Key))
	for i, name := range t.Key {
		key[i] = cells[name]
	}
	return TextRow{Key: strings.Join(key, "/"), Cells: cells}
}

// Releases are the editions that the catalogue names, in the order of their source file.
func (c *Catalogue) Releases() []Release { return c.releases() }
