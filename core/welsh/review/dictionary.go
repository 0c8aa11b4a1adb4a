package review

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// Packages are the dictionaries that the checks need, by Debian's names.
const Packages = "aspell aspell-cy wbritish dict-freedict-cym-eng"

// noDictionaries says that the machine has not the dictionaries.
func noDictionaries(cause error) error {
	return message.Fail(cause, "review.no-dictionaries", "Packages", Packages)
}

// kind is what a word can be.
type kind uint8

const (
	masculine kind = 1 << iota
	feminine
	plural
	adjective
	verbNoun
	other
)

const noun = masculine | feminine | plural

// Dictionary is what the machine's word lists know.
type Dictionary struct {
	forms   map[string]bool   // every Welsh form, mutated or not
	kinds   map[string]kind   // radicals, with what they can be
	english map[string]bool   // every English word
	places  map[string]bool   // first words of Welsh names of places, lower case
	names   map[string]bool   // words of names of places, colleges and publishers, which are right with a capital
	vouched map[string]bool   // words of locales/words.csv
	plurals map[string]string // of nouns that the glossary has
}

const (
	eurfaFile   = "/usr/share/dictd/freedict-cym-eng.dict.dz"
	englishFile = "/usr/share/dict/british-english"
)

// Dictionaries reads what is installed: the forms of aspell-cy, the headwords of Eurfa with what they are, the English of wbritish.
func Dictionaries() (*Dictionary, error) {
	d := &Dictionary{forms: make(map[string]bool, 400_000), kinds: map[string]kind{}, english: map[string]bool{}, places: map[string]bool{}, names: map[string]bool{}, vouched: map[string]bool{}, plurals: map[string]string{}}
	out, err := exec.Command("aspell", "-l", "cy", "--encoding=utf-8", "dump", "master").Output()
	if err == nil && len(out) == 0 {
		err = errors.New("no words")
	}
	if err != nil {
		return nil, noDictionaries(fmt.Errorf("aspell-cy: %w", err))
	}
	for line := range strings.Lines(string(out)) {
		d.forms[welsh.Normal(strings.TrimSpace(line))] = true
	}
	if err := d.readEurfa(); err != nil {
		return nil, noDictionaries(err)
	}
	b, err := os.ReadFile(englishFile)
	if err != nil {
		return nil, noDictionaries(err)
	}
	for line := range strings.Lines(string(b)) {
		if word := strings.TrimSpace(line); !strings.Contains(word, "'") {
			d.english[strings.ToLower(word)] = true
		}
	}
	return d, nil
}

// headword is a line of Eurfa: the word, how it is said, and what it is, as in "llwybr /ɬˈuɨbr/ <n, s, m>".
var headword = regexp.MustCompile(`^(.+?) /.*/ <([^>]+)>$`)

func (d *Dictionary) readEurfa() error {
	b, err := os.ReadFile(eurfaFile)
	if err != nil {
		return err
	}
	zipped, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(zipped)
	for lines.Scan() {
		if m := headword.FindStringSubmatch(lines.Text()); m != nil {
			d.headword(m[1], m[2])
		}
	}
	for word, k := range corrected {
		d.kinds[word] = k
	}
	return lines.Err()
}

// corrected are headwords that Eurfa lacks or has with another gender than the standard dictionaries, and words that can be more than it says.
var corrected = map[string]kind{
	"peirianneg": feminine, "mathemateg": feminine, "amaethyddiaeth": feminine, "llyfrgell": feminine, "craig": feminine, "disg": feminine,
	"ffigur": masculine | feminine, "golwg": masculine | feminine, "munud": masculine | feminine, "de": masculine | feminine | adjective,
	"byw": verbNoun | adjective, "gwarchodwr": masculine, "nodyn": masculine, "fersiwn": masculine | feminine, "log": masculine, "tu": other, "tro": masculine | other, "oes": feminine | other, "bath": masculine | other,
}

func (d *Dictionary) headword(words, is string) {
	for _, word := range strings.Fields(words) {
		d.addForms(welsh.Normal(strings.Trim(word, ".,()!?")))
	}
	if word := welsh.Normal(words); !strings.Contains(word, " ") {
		d.kinds[word] |= kindOf(is)
	}
}

func (d *Dictionary) addForms(word string) {
	d.forms[word] = true
	for _, form := range welsh.Forms(word) {
		d.forms[form] = true
	}
}

var eurfaKinds = map[string]kind{"v": verbNoun, "a": adjective, "n, s, m": masculine, "n, s, f": feminine, "n, s, mf": masculine | feminine,
	"n, p, m": plural, "n, p, f": plural, "n, p, mf": plural}

func kindOf(is string) kind {
	if k, ok := eurfaKinds[is]; ok {
		return k
	}
	return other
}

// has reports whether the word, as it stands in a text, is a Welsh form.
func (d *Dictionary) has(lower string) bool { return d.forms[lower] || d.vouched[lower] }

// radical reports whether the word is a headword: a radical, as far as the lists know.
func (d *Dictionary) radical(word string) bool { return d.kinds[word] != 0 }

// mutated reports whether the word can be a mutated form of a headword.
func (d *Dictionary) mutated(word string) bool { return d.from(word, content) != "" }

// from gives a headword of one of the kinds that the word is a mutated form of, or "".
func (d *Dictionary) from(word string, k kind) string {
	for _, r := range welsh.Demutate(word)[1:] {
		if d.kinds[r]&k != 0 {
			return r
		}
	}
	return ""
}
