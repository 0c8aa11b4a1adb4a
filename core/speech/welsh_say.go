package speech

import (
	"strconv"
	"strings"

	"llwybr/core/welsh"
)

// counted takes the gender of the noun that follows, which the page has mutated already, and the form that stands before a noun.
func (c *cymraeg) counted(n int64, following string, labelled bool) string {
	if labelled {
		return c.number(n, false)
	}
	feminine, direct := c.gender(following)
	number := c.number(n, feminine)
	if direct && (n == 5 || n == 6 || n%100 == 0 && n < 1000) {
		return before(number)
	}
	return number
}

// gender finds what the words after a number count: a noun right after it; "o" and a plural; oed, of which years are meant; or, past "to" and
// a second number, what both of them count. A noun that it does not know is masculine and leaves the number as it is by itself.
func (c *cymraeg) gender(following string) (feminine, direct bool) {
	words := strings.Fields(following)
	if len(words) == 0 {
		return false, false
	}
	first := bare(words[0])
	switch {
	case first == "oed":
		return true, false
	case first == c.phrases["of"] && len(words) > 1:
		n, _ := countedNoun(words[1])
		return n.feminine, false
	case len(words) > 2 && (first == c.phrases["to"] || first == "neu" || first == "a" || first == "ac") && isFigure(words[1]):
		feminine, _ = c.gender(strings.Join(words[2:], " "))
		return feminine, false
	}
	n, is := countedNoun(words[0])
	return n.feminine, is && !n.plural || isShortForm(first, words[0])
}

// isShortForm reports whether a word is counted though no table of nouns holds it: 5 TGAU.
func isShortForm(low, word string) bool {
	return len(low) > 2 && strings.ToUpper(low) == strings.Trim(word, `.,;:!?()"'`)
}

// countedNoun looks a word up under every radical that it may be a form of.
func countedNoun(word string) (noun, bool) {
	word = bare(word)
	if welsh.Stop(word) {
		return noun{}, false
	}
	for _, radical := range welsh.Demutate(word) {
		if n, is := welshNouns()[radical]; is {
			return n, true
		}
	}
	return noun{}, false
}

// bare is a word in lower case without the marks around it.
func bare(word string) string { return strings.ToLower(strings.Trim(word, `.,;:!?()"'`)) }

func isFigure(word string) bool {
	_, err := strconv.Atoi(strings.ReplaceAll(strings.Trim(word, ".,;:!?()"), ",", ""))
	return err == nil
}

// date is the day with its article, as it is said: yr unfed ar hugain o Dachwedd dwy fil dau ddeg chwech. A year of 0 is none.
func (c *cymraeg) date(day, month, year int) string {
	ordinal := c.ordinals[day]
	article := "y"
	if vowelSound(ordinal) {
		article = "yr"
	}
	said := article + " " + ordinal + " " + c.phrases["of"] + " " + welsh.Mutate(c.monthsIn[month-1], welsh.Soft)
	if year != 0 {
		said += " " + c.year(year)
	}
	return said
}

// clock tells the time by quarters and twenties, as people do.
func (c *cymraeg) clock(hour, minute int, half string) string {
	var said string
	switch {
	case minute == 0:
		said = c.hour(hour) + " " + c.phrases["oclock"]
	case minute == 30:
		said = c.phrases["half"] + " " + c.hour(hour)
	case minute < 30:
		said = c.minutes(minute) + " " + c.phrases["past"] + " " + c.hour(hour)
	default:
		to := c.phrases["until"]
		said = c.minutes(60-minute) + " " + to + " " + mutateFirst(c.hour(hour+1), welsh.Soft)
	}
	if half == "" {
		return said
	}
	return said + " " + c.phrases[half]
}

func (c *cymraeg) hour(hour int) string {
	hour = (hour+11)%12 + 1
	if said, ok := c.phrases["hour "+strconv.Itoa(hour)]; ok {
		return said
	}
	return c.number(int64(hour), false)
}

func (c *cymraeg) minutes(n int) string {
	if n == 15 {
		return c.phrases["quarter"]
	}
	if said, ok := c.phrases["minutes "+strconv.Itoa(n)]; ok {
		return said
	}
	return c.feminineCount(int64(n), c.phrases["minutes"])
}

// feminineCount is a number and a feminine noun with its mutation: un bunt, dwy bunt, tair punt, chwe phunt, dau ddeg un bunt.
func (c *cymraeg) feminineCount(n int64, noun string) string {
	number := c.number(n, true)
	switch {
	case n%10 == 1 && n%100 != 0, n%10 == 2:
		noun = welsh.Mutate(noun, welsh.Soft)
	case n%100 == 6:
		number, noun = before(number), welsh.Mutate(noun, welsh.Aspirate)
	case n%100 == 5, n%100 == 0:
		number = before(number)
	}
	return number + " " + noun
}

func (c *cymraeg) money(m amount) string {
	pence, _ := strconv.Atoi(m.decimals)
	switch {
	case m.scale != "":
		if m.decimals != "" {
			return c.decimal(m) + " " + c.phrases[m.scale] + " " + c.phrases["pounds"]
		}
		size := map[string]int64{"thousand": 1e3, "million": 1e6, "billion": 1e9}[m.scale]
		return c.number(m.pounds*size, true) + " " + c.phrases["pounds"]
	case m.decimals != "" && len(m.decimals) != 2:
		return c.decimal(m) + " " + c.phrases["pounds"]
	case pence == 0:
		return c.pounds(m.pounds)
	case m.pounds == 0:
		return c.feminineCount(int64(pence), c.phrases["penny"])
	}
	return c.pounds(m.pounds) + " " + c.feminineCount(int64(pence), c.phrases["penny"])
}

func (c *cymraeg) decimal(m amount) string {
	return c.number(m.pounds, false) + " " + c.phrases["point"] + " " + eachDigit(c, m.decimals)
}

// pounds says thousands and hundreds above a thousand with "o bunnoedd", all else with the singular.
func (c *cymraeg) pounds(n int64) string {
	if n >= 1000 && n%100 == 0 {
		return c.number(n, true) + " " + c.phrases["pounds"]
	}
	return c.feminineCount(n, c.phrases["pound"])
}

func (c *cymraeg) letters(s string) string {
	var names []string
	for _, r := range s {
		names = append(names, c.letter(string(r)))
	}
	return strings.Join(names, " ")
}

// letter is a letter's Welsh name.
func (c *cymraeg) letter(s string) string {
	names := c.words["letters"]
	for i := 0; i+1 < len(names); i += 2 {
		if names[i] == strings.ToUpper(s) {
			return names[i+1]
		}
	}
	return s
}
