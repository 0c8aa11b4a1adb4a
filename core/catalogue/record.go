package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"llwybr/core/message"
)

// Record is one row of any table with provenance: what can be said of it without knowing its table.
type Record struct {
	Table, Key string
	Name       message.Text // what the row is called, else the first of its texts; empty where it only says how others stand to each other
	About      []string     // ids of the rows that it speaks of
	Provenance
}

// keySign joins the parts of a key of several columns.
const keySign = ":"

// records are the rows of the tables that were asked for, by table and key.
type records struct {
	sync.Mutex
	tables map[string]map[string]Record
	homes  func() map[string]string
}

// Record finds a row of a table with provenance by its key; a key of several columns joins them with colons, in the order of the schema.
func (c *Catalogue) Record(table, key string) (Record, bool) {
	c.records.Lock()
	defer c.records.Unlock()
	rows, read := c.records.tables[table]
	if !read {
		rows = c.readRecords(table)
		c.records.tables[table] = rows
	}
	r, ok := rows[key]
	return r, ok
}

// Keys are the keys of the rows of a table, in its order.
func (c *Catalogue) Keys(table string) []string {
	t, ok := TableNamed(table)
	if !ok {
		return nil
	}
	keys, err := readTable(c, t.Name, func(r row) string { return r.key(t) })
	if err != nil {
		c.note(message.Fail(err, "catalogue.unreadable", "File", t.Name))
	}
	return keys
}

// Home is the table whose rows have ids of their own and that holds this id; "" where none does, or several do: ids are unique within a kind
// (a route family and a contact may both be called "college").
func (c *Catalogue) Home(id string) string { return c.records.homes()[id] }

func (c *Catalogue) prepareRecords() {
	c.records.tables = map[string]map[string]Record{}
	c.records.homes = sync.OnceValue(c.readHomes)
}

func (c *Catalogue) readHomes() map[string]string {
	homes := map[string]string{}
	for _, t := range Tables {
		if !t.Provenance || !slices.Equal(t.Key, []string{"id"}) {
			continue
		}
		for _, id := range c.Keys(t.Name) {
			if _, twice := homes[id]; twice {
				homes[id] = ""
				continue
			}
			homes[id] = t.Name
		}
	}
	return homes
}

func (c *Catalogue) readRecords(table string) map[string]Record {
	t, ok := TableNamed(table)
	if !ok || !t.Provenance {
		return nil
	}
	all, err := readTable(c, t.Name, func(r row) Record {
		return Record{Table: t.Name, Key: r.key(t), Name: r.name(t), About: r.about(t), Provenance: r.provenance()}
	})
	if err != nil {
		c.note(message.Fail(err, "catalogue.unreadable", "File", t.Name))
	}
	m := make(map[string]Record, len(all))
	for _, r := range all {
		m[r.Key] = r
	}
	return m
}

// key joins the columns that tell the row from all others.
func (r row) key(t Table) string {
	parts := make([]string, len(t.Key))
	for i, name := range t.Key {
		parts[i] = fmt.Sprint(r.values[r.columns[name]])
	}
	return strings.Join(parts, keySign)
}

// name is the first pair of texts that the row has. The Welsh form of a place that has no source stays hidden.
func (r row) name(t Table) message.Text {
	for _, col := range t.Columns {
		base, english := strings.CutSuffix(col.Name, "_en")
		if !english || (col.Kind != Name && col.Kind != Optional) || r.text(col.Name) == "" {
			continue
		}
		name := r.pair(base)
		if _, place := r.columns["shown_cy"]; place && r.text("shown_cy") == "no" {
			name.CY = name.EN
		}
		return name
	}
	return message.Text{}
}

// about gathers the ids that the row refers to.
func (r row) about(t Table) []string {
	var ids []string
	for _, col := range t.Columns {
		if col.Kind == Ref && r.text(col.Name) != "" {
			ids = append(ids, r.text(col.Name))
		}
	}
	return ids
}
