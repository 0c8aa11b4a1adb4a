package speech

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// address is a web address with its beginning: it is said from its name on, without what asks the page for something.
func (s *scan) address(m []string) bool {
	text := m[0]
	cut := strings.TrimRight(text, `.,;:!?)]'"`)
	address, _, _ := strings.Cut(cut, "?")
	address, _, _ = strings.Cut(address, "#")
	for _, prefix := range []string{"https://", "http://", "www."} {
		address = strings.TrimPrefix(address, prefix)
	}
	if address == "" {
		return false
	}
	s.pen.word(s.wordAddress(strings.TrimSuffix(address, "/")))
	s.at -= len(text) - len(cut) // the marks after it are read as marks
	return true
}

// mail is an address for e-mail.
func (s *scan) mail(m []string) bool {
	s.pen.word(s.wordAddress(m[0]))
	return true
}

// endings are what the last part of an address or of a file's name is, so that "a.b" of a slip is none.
var endings = sync.OnceValue(func() map[string]bool { return set(strings.Fields(hosts()["."])) })

// place is an address without its beginning, or a file's name.
func (s *scan) place(m []string) bool {
	host, _, path := strings.Cut(m[0], "/")
	last := host[strings.LastIndexByte(host, '.')+1:]
	file := m[0][strings.LastIndexByte(m[0], '.')+1:]
	if !strings.Contains(m[0], ".") || !endings()[last] && !(path && endings()[strings.TrimSuffix(file, "/")]) {
		return false
	}
	s.pen.word(s.wordAddress(strings.TrimSuffix(strings.TrimPrefix(m[0], "www."), "/")))
	return true
}

// wordAddress says the parts of an address and the marks between them.
func (s *scan) wordAddress(address string) string {
	said := map[byte]string{'.': "dot", '/': "slash", '@': "at"}
	var words []string
	part := 0
	flush := func(end int) {
		if end > part {
			inHost := !strings.Contains(address[:part], "/")
			words = append(words, s.addressPart(address[part:end], inHost || end == len(address) && part > 0 && address[part-1] == '.'))
		}
	}
	for i := 0; i < len(address); i++ {
		key, isMark := said[address[i]]
		if !isMark && !strings.ContainsRune("-_=&+~%:", rune(address[i])) {
			continue
		}
		flush(i)
		if isMark {
			words = append(words, s.table().phrases[key])
		}
		part = i + 1
	}
	flush(len(address))
	return strings.Join(words, " ")
}

// addressPart says one name of an address: several words where the table knows them, and two letters by
// their names where a country or a kind of file stands.
func (s *scan) addressPart(part string, spelled bool) string {
	low := strings.ToLower(part)
	if words, ok := hosts()[low]; ok {
		return words
	}
	if strings.ContainsAny(part, "0123456789") {
		var said []string
		for _, run := range runs.FindAllString(part, -1) {
			if run[0] >= '0' && run[0] <= '9' {
				run = s.plain(run)
			}
			said = append(said, run)
		}
		return strings.Join(said, " ")
	}
	if spelled && utf8.RuneCountInString(part) <= 2 && low != "co" && low != "ac" {
		return s.letters(strings.ToUpper(part))
	}
	return part
}
