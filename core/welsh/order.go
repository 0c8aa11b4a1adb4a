package welsh

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"llwybr/core/message"
)

// collator is one collator with its buffer. Neither is safe for concurrent use, so they live in pools.
type collator struct {
	order  *collate.Collator
	buffer collate.Buffer
}

var (
	welshPool   = poolOf("cy")
	englishPool = poolOf("en-GB")
)

func poolOf(tag string) *sync.Pool {
	return &sync.Pool{New: func() any { return &collator{order: collate.New(language.MustParse(tag))} }}
}

// SortKey gives bytes that compare (bytes.Compare) as the text sorts in the language: in Welsh a b c ch d dd e f ff g ng h … with accents
// looked at last, in English a to z. Keys of different versions of x/text are not comparable. Safe for concurrent use.
func SortKey(lang, s string) []byte {
	pool := englishPool
	s = norm.NFC.String(s)
	if lang == message.Welsh {
		pool = welshPool
		s = divide(s)
	}
	c := pool.Get().(*collator)
	defer pool.Put(c)
	c.buffer.Reset()
	return slices.Clone(c.order.KeyFromString(&c.buffer, s))
}

// Compare orders two texts in the language: negative, zero or positive. Texts with equal keys are ordered by their bytes, so that only the
// same text gives zero.
func Compare(lang, a, b string) int {
	if c := bytes.Compare(SortKey(lang, a), SortKey(lang, b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// Sort puts the items in the language's alphabetical order of their names. It is stable and safe for concurrent use on different slices.
func Sort[T any](lang string, items []T, name func(T) string) {
	type keyed struct {
		item T
		key  []byte
	}
	all := make([]keyed, len(items))
	for i, item := range items {
		all[i] = keyed{item, SortKey(lang, name(item))}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i, k := range all {
		items[i] = k.item
	}
}
