package search

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// held is what the index keeps in memory of its entries: their words as numbers, and for every word the entries that have it, so that a word
// that stands in most of them is ranked without a look at a string. It does not change.
type held struct {
	entries []entry
	words   []word  // sorted by folded, then by normal: what begins alike stands together
	text    []int32 // the words of all entries, field after field
	lists   []int32 // the entries of all words, word after word
	listAt  []int32 // where the list of a word begins; one more than there are words
	orders  map[string]func() []int32
	whole   bool // these are all entries of the index
}

// word is a word of the catalogue, with accents (normal) and without, and its letters without their order.
type word struct {
	folded, normal string
	letters        uint32
}

// entry is one entry. Its everyday words stand as they are stored, with separators between: all of them, and the Welsh ones.
type entry struct {
	id, kind     string
	extra, welsh string
	name         message.Text
	in           [fields]span
}

// span is a stretch of held.text.
type span struct{ from, to int32 }

// The fields of an entry in which a word may stand.
const (
	inWelsh = iota
	inEnglish
	names // up to here
)

// The fields after the names: everyday words in Welsh, and in any other language.
const (
	inWelshExtra = iota + names
	inExtra
	fields
)

// others are the everyday words that are not Welsh.
func (e *entry) others() string {
	welsh := strings.Split(e.welsh, separator)
	rest := strings.Split(e.extra, separator)
	return strings.Join(slices.DeleteFunc(rest, func(word string) bool { return slices.Contains(welsh, word) }), separator)
}

// hold keeps entries. They are numbered in the order in which they come.
func hold(entries []entry) *held {
	h := &held{entries: entries}
	numbers := map[string]int32{}
	for i := range entries {
		e := &entries[i]
		for f, s := range [fields]string{e.name.CY, e.name.EN, e.welsh, e.others()} {
			from := int32(len(h.text))
			for _, w := range welsh.Words(welsh.Normal(s)) {
				n, known := numbers[w]
				if !known {
					n = int32(len(numbers))
					numbers[strings.Clone(w)] = n
				}
				h.text = append(h.text, n)
			}
			e.in[f] = span{from, int32(len(h.text))}
		}
	}
	h.sortWords(numbers)
	h.list()
	h.orders = map[string]func() []int32{}
	for _, language := range []string{message.Welsh, message.English} {
		h.orders[language] = sync.OnceValue(func() []int32 { return alphabetical(entries, language) })
	}
	return h
}

// sortWords puts the words in order and gives them the numbers of their places.
func (h *held) sortWords(numbers map[string]int32) {
	type numbered struct {
		word
		n int32
	}
	all := make([]numbered, 0, len(numbers))
	for w, n := range numbers {
		folded := welsh.Fold(w)
		all = append(all, numbered{word{folded, w, lettersOf(folded)}, n})
	}
	slices.SortFunc(all, func(a, b numbered) int {
		return cmp.Or(strings.Compare(a.folded, b.folded), strings.Compare(a.normal, b.normal))
	})
	place := make([]int32, len(all))
	h.words = make([]word, len(all))
	for i, w := range all {
		h.words[i], place[w.n] = w.word, int32(i)
	}
	for i, n := range h.text {
		h.text[i] = place[n]
	}
}

// list makes the list of entries of every word. An entry that has a word twice stands once in its list.
func (h *held) list() {
	last := make([]int32, len(h.words))
	each := func(do func(w, e int32)) {
		for i := range last {
			last[i] = -1
		}
		for i := range h.entries {
			in := h.entries[i].in
			for _, w := range h.text[in[inWelsh].from:in[inExtra].to] {
				if last[w] != int32(i) {
					last[w] = int32(i)
					do(w, int32(i))
				}
			}
		}
	}
	h.listAt = make([]int32, len(h.words)+1)
	each(func(w, _ int32) { h.listAt[w+1]++ })
	for i := range h.words {
		h.listAt[i+1] += h.listAt[i]
	}
	h.lists = make([]int32, h.listAt[len(h.words)])
	next := slices.Clone(h.listAt)
	each(func(w, e int32) {
		h.lists[next[w]] = e
		next[w]++
	})
}

// of are the words of one field of an entry.
func (h *held) of(e *entry, field int) []int32 { return h.text[e.in[field].from:e.in[field].to] }

// spelt is a field of an entry as words.
func (h *held) spelt(e *entry, field int) text {
	var t text
	for _, n := range h.of(e, field) {
		t.folded, t.normal = append(t.folded, h.words[n].folded), append(t.normal, h.words[n].normal)
	}
	return t
}

// with are the words from and up to but not including to that are the folded word or, with prefix, begin with it.
func (h *held) with(folded string, prefix bool) (from, to int) {
	from, _ = slices.BinarySearchFunc(h.words, folded, func(w word, s string) int { return strings.Compare(w.folded, s) })
	to = from
	for to < len(h.words) && (h.words[to].folded == folded || prefix && strings.HasPrefix(h.words[to].folded, folded)) {
		to++
	}
	return from, to
}

// withAccents is the word that is written so.
func (h *held) withAccents(normal string) (from, to int) {
	from, to = h.with(welsh.Fold(normal), false)
	for from < to && h.words[from].normal != normal {
		from++
	}
	return from, min(to, from+1)
}

// order is each entry's place in the alphabetical order of a language's names; equal names stand by kind and id.
func (h *held) order(language string) []int32 {
	if places := h.orders[language]; places != nil {
		return places()
	}
	return h.orders[message.English]()
}

func alphabetical(entries []entry, language string) []int32 {
	type keyed struct {
		key []byte
		n   int32
	}
	all := make([]keyed, len(entries))
	for i := range entries {
		all[i] = keyed{welsh.SortKey(language, entries[i].name.In(language)), int32(i)}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		x, y := &entries[a.n], &entries[b.n]
		return cmp.Or(bytes.Compare(a.key, b.key), strings.Compare(x.kind, y.kind), strings.Compare(x.id, y.id))
	})
	places := make([]int32, len(all))
	for place, k := range all {
		places[k.n] = int32(place)
	}
	return places
}
