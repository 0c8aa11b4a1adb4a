package catalogue

import (
	"strings"
	"sync"

	"llwybr/core/message"
)

// row is one row being read, by column name.
type row struct {
	columns map[string]int
	values  []any
}

// value gives a cell; nil where an older edition of the facts has no such column.
func (r row) value(name string) any {
	if at, ok := r.columns[name]; ok {
		return r.values[at]
	}
	return nil
}

func (r row) text(name string) string {
	switch v := r.value(name).(type) {
	case string:
		return v
	case []byte:
		return string(v)
	}
	return ""
}

// whole gives the number, or missing where the cell is empty.
func (r row) whole(name string, missing int) int {
	if v, ok := r.value(name).(int64); ok {
		return int(v)
	}
	return missing
}

func (r row) decimal(name string) float64 {
	switch v := r.value(name).(type) {
	case float64:
		return v
	case int64:
		return float64(v)
	}
	return 0
}

func (r row) pair(name string) message.Text {
	return message.Text{CY: r.text(name + "_cy"), EN: r.text(name + "_en")}
}

func (r row) list(name string) []string { return splitList(r.text(name)) }

func splitList(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, " ; ")
}

func (r row) provenance() Provenance {
	p := Provenance{
		ReadOn: r.text("read_on"), AsOf: r.text("as_of"), ValidUntil: r.text("valid_until"), Status: r.text("status"),
		Evidence: r.text("evidence"), Basis: r.text("basis"), CYStatus: r.text("cy_status"),
	}
	if s := r.text("source"); s == "own" {
		p.Own = true
	} else {
		p.Sources = splitList(s)
	}
	return p
}

func (r row) rule() EntryRule {
	return EntryRule{Requirement: r.text("requirement"), Strength: r.text("strength"), Scope: r.text("scope")}
}

func (r row) interests() [6]float64 {
	return [6]float64{r.decimal("r"), r.decimal("i"), r.decimal("a"), r.decimal("s"), r.decimal("e"), r.decimal("c")}
}

// once reads a whole table when it is first asked for.
func once[T any](c *Catalogue, table string, read func(row) T) func() []T {
	return sync.OnceValue(func() []T {
		all, err := readTable(c, table, read)
		if err != nil {
			c.note(message.Fail(err, "catalogue.unreadable", "File", table))
			return nil
		}
		return all
	})
}

func (c *Catalogue) note(err error) {
	c.fail.Lock()
	defer c.fail.Unlock()
	if c.fail.err == nil {
		c.fail.err = err
	}
}

// has reports whether the file has a table: an older edition counts no rows of one that came later.
func (c *Catalogue) has(table string) bool {
	_, counted := c.info.Counts[table]
	return counted
}

// readTable reads a whole table. Of one that the file does not have there are no rows.
func readTable[T any](c *Catalogue, table string, read func(row) T) ([]T, error) {
	if !c.has(table) {
		return nil, nil
	}
	rows, err := c.db.Query(`SELECT * FROM "` + table + `" ORDER BY rowid`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	r := row{columns: map[string]int{}, values: make([]any, len(names))}
	into := make([]any, len(names))
	for i, n := range names {
		r.columns[n] = i
		into[i] = &r.values[i]
	}
	var all []T
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		all = append(all, read(r))
	}
	return all, rows.Err()
}
