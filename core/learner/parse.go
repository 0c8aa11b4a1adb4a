package learner

import (
	"slices"
	"strconv"
	"strings"
)

// FileLimit is the size of the longest learner file that is read, in bytes.
const FileLimit = 1 << 20

// entryLimit is how many entries one section of a file may have.
const entryLimit = 1000

// Parse reads a plain learner file. name is what the faults call the file. The error is a *Faults with everything that is wrong, each with
// the place and what was expected; the record is then empty. Ids are not looked up: that is Check.
func Parse(name string, data []byte) (Record, error) {
	p := &parser{}
	if members := p.open(data); members != nil {
		p.members(members)
	}
	if len(p.faults) > 0 {
		return Record{}, faults(name, p.faults)
	}
	return p.record, nil
}

type parser struct {
	record Record
	faults []Fault
}

func (p *parser) wrong(field, id string, pairs ...any) {
	p.faults = append(p.faults, fault(field, id, pairs...))
}

// open gives the members of the file, nil when it cannot be read any further.
func (p *parser) open(data []byte) map[string]any {
	if len(data) > FileLimit {
		p.wrong("", "record.file-large", "Limit", FileLimit)
		return nil
	}
	v, list := readJSON(data, fileDepth)
	p.faults = list
	members, ok := v.(map[string]any)
	if !ok {
		if len(list) == 0 {
			p.wrong("", "record.expected-object")
		}
		return nil
	}
	if !p.schema(members) {
		return nil
	}
	return members
}

// schema checks the version of the file and reports whether its members can be read. There is no older version yet; when there is one, it
// is brought up to this one here.
func (p *parser) schema(members map[string]any) bool {
	v, ok := members["schema"]
	delete(members, "schema")
	if v == Schema {
		return true
	}
	if !ok {
		p.wrong("schema", "record.schema-missing", "Known", Schema)
		return true
	}
	s, _ := v.(string)
	id := "record.schema-unknown"
	if newer(s) {
		id = "record.schema-newer"
	}
	p.faults = nil
	p.wrong("schema", id, "Known", Schema)
	return false
}

// newer reports whether a schema is a later version of ours.
func newer(schema string) bool {
	ours, version, _ := strings.Cut(Schema, "/")
	known, _ := strconv.Atoi(version)
	family, version, _ := strings.Cut(schema, "/")
	n, err := strconv.Atoi(version)
	return family == ours && err == nil && n > known
}

// members reads every section, in the order of the file's form, and refuses by name what is none.
func (p *parser) members(members map[string]any) {
	for _, name := range sortedNames(members) {
		if !slices.Contains(sections, name) {
			p.wrong(cut(name), "record.unknown-name")
		}
	}
	for _, name := range sections {
		if v, ok := members[name]; ok {
			p.section(name, v)
		}
	}
	dropUnnamed(&p.record)
}

// sections are the members of a learner file, in order.
var sections = func() []string {
	var names []string
	for _, rule := range grammar {
		name, _, _ := strings.Cut(rule.path, ".")
		_, sealed := rule.slot.(unseen)
		if !sealed && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}()

func (p *parser) section(name string, v any) {
	rule := rulesByPath[name+".*"]
	switch {
	case rulesByPath[name] != nil && v == "":
		// an empty text is "not answered", as null is
	case rulesByPath[name] != nil:
		p.value(name, v, true)
	case name == "learning":
		p.learning(v)
	case name == "actions":
		p.listed(name, v, "id", p.action)
	case name == "results":
		p.listed(name, v, "qualification", p.result)
	default:
		if _, ok := rule.slot.(member); ok {
			p.ids(name, v)
			return
		}
		p.keyed(name, v)
	}
}

// value reads one value into the record. null stands for "not set" where the file's form has a place for every value.
func (p *parser) value(field string, v any, nullable bool) {
	rule, id := find(field)
	if rule == nil {
		p.badName(field)
		return
	}
	if v == nil && nullable {
		return
	}
	held, wrong := rule.check(v)
	if wrong != nil {
		p.faults = append(p.faults, Fault{Field: field, Message: *wrong})
		return
	}
	rule.slot.put(&p.record, id, held)
}

func (p *parser) badName(field string) {
	section, _, _ := strings.Cut(field, ".")
	if section == "learning" || section == "actions" {
		p.wrong(field, "record.unknown-name")
		return
	}
	p.wrong(field, "record.expected-id", "Limit", idLimit)
}

// keyed reads an object of id to value.
func (p *parser) keyed(name string, v any) {
	object, ok := v.(map[string]any)
	if !ok {
		p.wrong(name, "record.expected-object")
		return
	}
	if p.tooMany(name, len(object)) {
		return
	}
	for _, id := range sortedNames(object) {
		if s, ok := object[id].(string); ok && s == "" && name == "notes" {
			p.wrong(join(name, id), "record.expected-filled")
			continue
		}
		p.value(join(name, id), object[id], false)
	}
}

// entries gives each entry of a list with its place, such as "liked[2]".
func (p *parser) entries(name string, v any, read func(at string, entry any)) {
	list, ok := v.([]any)
	if !ok {
		p.wrong(name, "record.expected-list")
		return
	}
	if p.tooMany(name, len(list)) {
		return
	}
	for i, entry := range list {
		read(name+"["+strconv.Itoa(i)+"]", entry)
	}
}

// id reads the id of an entry; false, with a fault, where it is none or stood before.
func (p *parser) id(at string, v any, given map[string]bool) (string, bool) {
	id, wrong := idValue(v)
	if wrong != nil {
		p.faults = append(p.faults, Fault{Field: at, Message: *wrong})
		return "", false
	}
	name := id.(string)
	if given[name] {
		p.wrong(at, "record.repeated-entry")
		return "", false
	}
	given[name] = true
	return name, true
}

// ids reads a list of ids; none may stand twice.
func (p *parser) ids(name string, v any) {
	given := map[string]bool{}
	p.entries(name, v, func(at string, entry any) {
		if id, ok := p.id(at, entry, given); ok {
			p.value(name+"."+id, true, false)
		}
	})
}

func (p *parser) learning(v any) {
	object, ok := v.(map[string]any)
	if !ok {
		p.wrong("learning", "record.expected-object")
		return
	}
	for _, name := range sortedNames(object) {
		if name == "areas" {
			p.ids("learning.areas", object[name])
			continue
		}
		if strings.Contains(name, ".") {
			p.badName(join("learning", name))
			continue
		}
		p.value(join("learning", name), object[name], true)
	}
}

// listed reads a list of objects, each with its id in the member key.
func (p *parser) listed(name string, v any, key string, read func(field string, members map[string]any)) {
	given := map[string]bool{}
	p.entries(name, v, func(at string, entry any) {
		members, ok := entry.(map[string]any)
		if !ok {
			p.wrong(at, "record.expected-object")
			return
		}
		if id, ok := p.id(at+"."+key, members[key], given); ok {
			delete(members, key)
			read(name+"."+id, members)
		}
	})
}

// result reads the grade and the status, each with a fault of its own.
func (p *parser) result(field string, members map[string]any) {
	checks := map[string]check{"grade": text(gradeLimit, false), "status": pick(statuses...)}
	before := len(p.faults)
	for _, name := range sortedNames(members) {
		if checks[name] == nil {
			p.wrong(join(field, name), "record.unknown-name")
		}
	}
	for _, name := range []string{"grade", "status"} {
		if v, ok := members[name]; !ok || v == "" {
			p.wrong(join(field, name), "record.expected-filled")
		} else if _, wrong := checks[name](v); wrong != nil {
			p.faults = append(p.faults, Fault{Field: join(field, name), Message: *wrong})
		}
	}
	if len(p.faults) == before {
		p.value(field, members, false)
	}
}

func (p *parser) action(field string, members map[string]any) {
	if what, ok := members["what"]; !ok || what == "" {
		p.wrong(field+".what", "record.expected-filled")
	}
	for _, name := range sortedNames(members) {
		if v := members[name]; v != "" || name != "status" {
			p.value(join(field, name), v, false)
		}
	}
}

func (p *parser) tooMany(field string, n int) bool {
	if n > entryLimit {
		p.wrong(field, "record.too-many", "Limit", entryLimit)
	}
	return n > entryLimit
}
