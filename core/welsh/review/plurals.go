package review

import (
	"regexp"
	"strings"

	"llwybr/core/welsh"
)

var (
	counted = regexp.MustCompile(`\{\{\.Count\}\} ([\pL'-]+)`)
	noneOf  = regexp.MustCompile(`(?:^Dim|: dim) ([\pL'-]+)`)
)

// irregular are nouns whose forms after a figure follow no rule.
var irregular = map[string]map[string]string{
	"mlynedd": {"zero": "mlynedd", "one": "flwyddyn", "two": "flynedd", "few": "blynedd", "many": "blynedd", "other": "mlynedd"},
	"diwrnod": {"zero": "diwrnod", "one": "diwrnod", "two": "ddiwrnod", "few": "diwrnod", "many": "diwrnod", "other": "diwrnod"},
	"munud":   {"zero": "munud", "one": "munud", "two": "funud", "few": "munud", "many": "munud", "other": "munud"},
	"mis":     {"zero": "mis", "one": "mis", "two": "fis", "few": "mis", "many": "mis", "other": "mis"},
	"milltir": {"one": "filltir", "two": "filltir", "few": "milltir", "many": "milltir", "other": "milltir"},
	"eiliad":  {"one": "eiliad", "two": "eiliad", "few": "eiliad", "many": "eiliad", "other": "eiliad"},
	"rhes":    {"one": "rhes", "two": "res", "few": "rhes", "many": "rhes", "other": "rhes"},
	"ohonyn":  {},
	"o":       {},
	"arall":   {},
	"wedi":    {},
	"i'w":     {},
	"wedi'i":  {},
	"wedi'u":  {},
	"yn":      {},
}

// countedNouns checks the noun after the figure in each of the six forms against the table: one feminine soft but not ll and rh, two soft, few
// aspirate where masculine, many aspirate, other radical; zero is "dim" with the plural.
func (g *Gate) countedNouns(m Message) []Finding {
	other := counted.FindStringSubmatch(m.CY["other"])
	if len(m.CY) != 6 || other == nil {
		return nil
	}
	radical := welsh.Normal(other[1])
	if other[1] == strings.ToUpper(other[1]) && len(other[1]) > 1 { // TGAU
		return nil
	}
	want, known := irregular[radical]
	if !known {
		k := g.kinds[radical] & (masculine | feminine)
		if k == 0 || k == masculine|feminine {
			if g.kinds[radical]&content == 0 && welsh.Mutate(radical, welsh.Soft) != radical {
				return []Finding{{Where: m.Where, Check: "S2", What: "the gender of " + radical + " is not known", CY: m.CY["other"], EN: m.EN["other"]}}
			}
			return nil
		}
		want = formsOf(radical, k == feminine)
	}
	return g.heldAgainst(m, radical, want)
}

func formsOf(radical string, isFeminine bool) map[string]string {
	soft, aspirate := welsh.Mutate(radical, welsh.Soft), radical
	if strings.ContainsAny(radical[:1], "ptc") {
		aspirate = welsh.Mutate(radical, welsh.Aspirate)
	}
	forms := map[string]string{"one": radical, "two": soft, "few": aspirate, "many": aspirate, "other": radical}
	if isFeminine {
		forms["few"] = radical
		if !strings.HasPrefix(radical, "ll") && !strings.HasPrefix(radical, "rh") {
			forms["one"] = soft
		}
	}
	return forms
}

func (g *Gate) heldAgainst(m Message, radical string, want map[string]string) []Finding {
	var found []Finding
	say := func(form, is, should string) {
		found = append(found, Finding{Where: m.Where + "[" + form + "]", Check: "S2", What: is + ": " + should, CY: m.CY[form], EN: m.EN["other"]})
	}
	for form, should := range want {
		if is := counted.FindStringSubmatch(m.CY[form]); is != nil && welsh.Normal(is[1]) != should {
			say(form, welsh.Normal(is[1]), should)
		}
	}
	if none := noneOf.FindStringSubmatch(m.CY["zero"]); none != nil && want["one"] != "" && welsh.Normal(none[1]) == radical && g.plurals[radical] != "" {
		say("zero", "dim "+radical, "dim "+g.plurals[radical])
	}
	return found
}
