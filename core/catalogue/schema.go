package catalogue

// Kind says what a column may hold; the builder checks it.
type Kind int

// The kinds of column.
const (
	Plain    Kind = iota // any text without control characters
	Ident                // the row's id: lower-case letters, digits, hyphens, with the table's prefix
	Name                 // one half of a bilingual pair (…_en and …_cy): required, both halves
	Optional             // one half of a bilingual pair: both halves or neither
	Whole                // a whole number, or empty
	Decimal              // a number, or empty
	Month                // YYYY-MM or empty
	Enum                 // one of Values
	Enums                // several of Values, separated by " ; ", or empty
	Ref                  // an id of one of the tables in Values, or empty
	Refs                 // ids of the tables in Values, separated by " ; ", or empty
	Rule                 // a requirement (core/requirement), or empty
)

// Column is one column of a source file.
type Column struct {
	Name     string
	Kind     Kind
	Values   []string // Enum and Enums: the values; Ref and Refs: table names; Ident: the prefix
	Required bool
}

// Table is one source file and the database table of the same name.
type Table struct {
	Name       string
	Key        []string // columns that together are unique
	Columns    []Column
	Provenance bool
}

// File is the name of the table's source file.
func (t Table) File() string { return t.Name + ".csv" }

// provenance is how every sourced row ends.
var provenance = []Column{
	{Name: "source"}, {Name: "read_on", Required: true}, {Name: "as_of"}, {Name: "valid_until"},
	{Name: "status", Kind: Enum, Values: []string{"in_force", "proposed", "ended", "not_known"}, Required: true},
	{Name: "evidence", Kind: Ref, Values: []string{"evidence"}, Required: true},
	{Name: "basis"},
	{Name: "cy_status", Kind: Enum, Values: []string{"official", "constructed", "draft"}, Required: true},
}

// All gives the table's columns with the provenance columns where it has them.
func (t Table) All() []Column {
	if !t.Provenance {
		return t.Columns
	}
	return append(append([]Column{}, t.Columns...), provenance...)
}

func id(prefix string) Column {
	return Column{Name: "id", Kind: Ident, Values: []string{prefix}, Required: true}
}
func pair(name string) []Column {
	return []Column{{Name: name + "_en", Kind: Name, Required: true}, {Name: name + "_cy", Kind: Name, Required: true}}
}
func optionalPair(name string) []Column {
	return []Column{{Name: name + "_en", Kind: Optional}, {Name: name + "_cy", Kind: Optional}}
}
func ref(name string, tables ...string) Column { return Column{Name: name, Kind: Ref, Values: tables} }
func refs(name string, tables ...string) Column {
	return Column{Name: name, Kind: Refs, Values: tables}
}
func enum(name string, values ...string) Column {
	return Column{Name: name, Kind: Enum, Values: values, Required: true}
}
func needed(c Column) Column     { c.Required = true; return c }
func plain(name string) Column   { return Column{Name: name} }
func whole(name string) Column   { return Column{Name: name, Kind: Whole} }
func decimal(name string) Column { return Column{Name: name, Kind: Decimal} }

func columns(groups ...any) []Column {
	var all []Column
	for _, g := range groups {
		switch v := g.(type) {
		case Column:
			all = append(all, v)
		case []Column:
			all = append(all, v...)
		}
	}
	return all
}

// rule are the three columns of an entry rule.
var rule = []Column{
	{Name: "requirement", Kind: Rule},
	{Name: "strength", Kind: Enum, Values: []string{"must", "usual", "own", ""}},
	{Name: "scope", Kind: Enum, Values: []string{"national", "provider", "unknown", ""}},
}

// teaching says when a thing is taught, and what takes its place when it ends: the first and the last month in which a learner can begin.
func teaching(replacedBy ...string) []Column {
	return []Column{{Name: "first_teaching", Kind: Month}, {Name: "last_teaching", Kind: Month}, refs("replaced_by", replacedBy...)}
}

var riasec = []Column{decimal("r"), decimal("i"), decimal("a"), decimal("s"), decimal("e"), decimal("c")}

// Frameworks and cards of the entitlement checker.
var (
	cards    = []string{"literacy-numeracy", "breadth", "wider", "reflection", "all"}
	learning = []string{"a-levels", "apprenticeship", "college", "higher", "job", "programme"} // the kinds of learning that a step of a route can be
	verdicts = []string{"met", "partly", "not-met", "no-data"}                                 // of each of the five tests for a sector
	checks   = []string{"setting", "cohort", "available", "pick-one", "needs", "group", "group-fit", "areas", "flags", "outside", "subjects", "warns", "progression", "always"}
)

// Tables are the source files, in the order in which they are written. A Ref names a table of this list.
var Tables = []Table{
	{Name: "evidence", Key: []string{"id"}, Columns: columns(needed(plain("id")), enum("kind", "official", "provider", "regulator", "press", "inferred", "own"))},
	{Name: "publishers", Key: []string{"host"}, Columns: columns(needed(plain("host")), pair("name"))},
	{Name: "levels", Key: []string{"id"}, Provenance: true, Columns: columns(id("level-"), plain("code"), pair("name"), whole("sort"), optionalPair("equal"))},
	{Name: "scales", Key: []string{"scale", "rank"}, Provenance: true, Columns: columns(needed(plain("scale")), whole("rank"), needed(plain("grade")), pair("name"), whole("level"), plain("gcse"))},
	{Name: "aols", Key: []string{"id"}, Provenance: true, Columns: columns(id(""), pair("name"))},
	{Name: "areas", Key: []string{"id"}, Provenance: true, Columns: columns(id("area-"), pair("name"))},
	{Name: "sectors", Key: []string{"id"}, Provenance: true, Columns: columns(id("sector-"), plain("scheme"), pair("name"))},
	{Name: "families", Key: []string{"id"}, Provenance: true, Columns: columns(id(""), pair("name"), pair("what"))},
	{Name: "providers", Key: []string{"id"}, Provenance: true, Columns: columns(id("prov-"), ref("parent", "providers"), plain("kind"), pair("name"), plain("town"), optionalPair("authority"), optionalPair("region"), plain("postcode"), decimal("lat"), decimal("lon"), plain("website"), enum("junior", "yes", "no", "unknown"))},
	{Name: "places", Key: []string{"id"}, Provenance: true, Columns: columns(id("place-"), pair("name"), plain("kind"), optionalPair("authority"), decimal("lat"), decimal("lon"), enum("shown_cy", "yes", "no"))},
	{Name: "items", Key: []string{"id"}, Provenance: true, Columns: columns(needed(plain("id")), enum("scale", "R", "I", "A", "S", "E", "C"), whole("sort"), pair("text"), pair("plain"), enum("short", "yes", "no"), needed(decimal("item_total")))},
	{Name: "occupations", Key: []string{"id"}, Provenance: true, Columns: columns(id("soc-"), pair("name"), plain("plural_cy"), plain("title_en"), plain("major"), pair("major"), riasec, plain("confidence"), decimal("job_zone"))},
	{Name: "onet", Key: []string{"id"}, Provenance: true, Columns: columns(needed(plain("id")), needed(plain("name_en")), riasec, plain("high_points"), whole("job_zone"))},
	{Name: "qualifications", Key: []string{"id"}, Provenance: true, Columns: columns(id(""), needed(plain("kind")), pair("name"), whole("level_min"), whole("level_max"), plain("size_glh"), plain("award"), plain("scale"), ref("aol", "aols"), Column{Name: "aol_basis", Kind: Enum, Values: []string{"official", "own", ""}}, plain("entitlement_group"), plain("subject"), teaching("qualifications"))},
	{Name: "exclusions", Key: []string{"id"}, Provenance: true, Columns: columns(needed(plain("id")), enum("kind", "pick-one", "needs"), needed(ref("first", "qualifications")), needed(ref("second", "qualifications")))},
	{Name: "progression", Key: []string{"id"}, Provenance: true, Columns: columns(id("prog-"), needed(plain("from")), ref("to", "qualifications"), pair("to"), plain("to_level"), optionalPair("condition"), needed(plain("relation")))},
	{Name: "apprenticeships", Key: []string{"id"}, Provenance: true, Columns: columns(id("appr-"), plain("framework_no"), plain("published"), needed(ref("sector", "sectors")), needed(plain("pathway")), pair("name"), whole("level"), plain("min_credits"), rule, refs("next", "apprenticeships"), enum("language", "english-only", "either", "welsh-available", "unknown"), teaching("apprenticeships"))},
	{Name: "courses", Key: []string{"id"}, Provenance: true, Columns: columns(id("course-"), needed(ref("area", "areas")), pair("name"), whole("level"), whole("level_max"), enum("stage", "14-16", "post-16", "adult", "he"), plain("awarding_body"), rule, decimal("duration_years"), refs("providers", "providers"), enum("medium", "welsh", "bilingual", "english", "unknown"), enum("at_risk", "yes", "no", "unknown"), teaching("courses"))},
	{Name: "steps", Key: []string{"id"}, Provenance: true, Columns: columns(id("step-"), ref("family", "families"), whole("level"), pair("name"), rule, enum("kind", "station", "adult", "pre-16", "subject"), teaching("steps"))},
	{Name: "links", Key: []string{"id"}, Provenance: true, Columns: columns(id("link-"), needed(ref("from", "areas", "apprenticeships", "steps")), whole("level"), needed(ref("occupation", "occupations")), enum("kind", "stated", "own"))},
	{Name: "synonyms", Key: []string{"term", "lang", "target"}, Provenance: true, Columns: columns(needed(plain("term")), enum("lang", "cy", "en"), needed(ref("target", "occupations", "areas", "sectors", "qualifications", "apprenticeships")))},
	{Name: "concepts", Key: []string{"id"}, Provenance: true, Columns: columns(id("concept-"), pair("words"))},
	{Name: "plurals", Key: []string{"one", "many"}, Provenance: true, Columns: columns(needed(plain("one")), needed(plain("many")))},
	{Name: "entitlement", Key: []string{"framework", "step", "rule"}, Provenance: true, Columns: columns(needed(plain("framework")), whole("step"), needed(plain("rule")), enum("card", cards...), enum("strength", "must", "should", "usual", "own", "data", "info"), enum("check", checks...), plain("arg"), optionalPair("ok"), optionalPair("ask"))},
	{Name: "work", Key: []string{"occupation"}, Provenance: true, Columns: columns(needed(ref("occupation", "occupations")), pair("does"))},
	{Name: "pay", Key: []string{"occupation"}, Provenance: true, Columns: columns(needed(ref("occupation", "occupations")), whole("low"), needed(whole("middle")), whole("high"), enum("where", "wales", "uk"))},
	{Name: "ways", Key: []string{"id"}, Provenance: true, Columns: columns(id("way-"), needed(ref("from", "areas", "apprenticeships", "qualifications", "steps")), whole("from_level"), ref("to", "areas", "apprenticeships", "steps"), whole("to_level"), enum("kind", "start", "next", "cross", "end"), optionalPair("note"))},
	{Name: "support", Key: []string{"id"}, Provenance: true, Columns: columns(id("support-"), enum("topic", "money", "travel", "learning", "work", "wellbeing", "additional-needs", "welsh"), pair("name"), pair("who"), pair("what"), optionalPair("amount"), whole("age_min"), whole("age_max"), Column{Name: "for", Kind: Enums, Values: learning}, needed(ref("ask", "contacts")))},
	{Name: "figures", Key: []string{"id"}, Provenance: true, Columns: columns(id("figure-"), enum("topic", "apprenticeships", "learners", "outcomes", "destinations", "jobs", "pay"), ref("about", "occupations", "sectors", "areas", "providers"), pair("what"), needed(decimal("value")), enum("unit", "people", "jobs", "programmes", "percent", "points", "pounds"), pair("where"), needed(plain("period")), enum("nature", "counted", "provisional", "estimate"))},
	{Name: "tests", Key: []string{"sector", "test"}, Provenance: true, Columns: columns(needed(ref("sector", "sectors")), enum("test", "shortage-now", "forecast-need", "regional-fit", "good-jobs", "technical-routes"), enum("verdict", verdicts...), pair("says"), plain("period"), pair("where"))},
	{Name: "gaps", Key: []string{"id"}, Provenance: true, Columns: columns(id("gap-"), enum("topic", "options", "courses", "apprenticeships", "money", "travel", "work", "reform", "welsh"), pair("what"), needed(ref("ask", "contacts")), whole("founding"))},
	{Name: "scenarios", Key: []string{"id"}, Provenance: true, Columns: columns(id("scenario-"), pair("name"), pair("what"), enum("takes", "listed", "at-risk", "apprenticeships"), refs("targets", "courses", "apprenticeships", "qualifications", "steps", "support"), needed(ref("ask", "contacts")))},
	{Name: "packs", Key: []string{"id"}, Provenance: true, Columns: columns(id(""), pair("name"), pair("where"), pair("what"), enum("shown", "always", "compare"))},
	{Name: "pack_groups", Key: []string{"id"}, Provenance: true, Columns: columns(id("group-"), needed(ref("pack", "packs")), enum("kind", "route", "gateway"), pair("name"))},
	{Name: "pack_entries", Key: []string{"id"}, Provenance: true, Columns: columns(id("entry-"), needed(ref("pack", "packs")), refs("groups", "pack_groups"), enum("kind", "about", "core", "option", "t-level", "v-level", "apprenticeship", "technical", "higher-technical", "standard", "test", "degree"), enum("stage", "any", "at-14", "at-16", "at-18", "work"), pair("name"), optionalPair("what"), whole("level"), Column{Name: "verdict", Kind: Enum, Values: verdicts}, teaching("pack_entries"))},
	{Name: "titles", Key: []string{"address"}, Columns: columns(needed(plain("address")), plain("title_en"), plain("title_cy"))},
	{Name: "reviews", Key: []string{"table", "row"}, Columns: columns(needed(plain("table")), needed(plain("row")), needed(plain("who")), needed(plain("day")))},
	{Name: "releases", Key: []string{"serial"}, Columns: columns(needed(whole("serial")), needed(plain("day")), pair("news"))},
	{Name: "contacts", Key: []string{"id"}, Provenance: true, Columns: columns(id(""), pair("name"), plain("phone"), optionalPair("web"), pair("what"), enum("shown", "always", "help", "when-asked"))},
}

// TableNamed finds a table by name.
func TableNamed(name string) (Table, bool) {
	for _, t := range Tables {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}
