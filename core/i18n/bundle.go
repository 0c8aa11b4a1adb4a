// Package i18n words messages: it loads every sentence of both languages and gives one translator per window or document, each in its own
// language at the same time. There is no language of the process.
package i18n

import (
	"fmt"
	"io/fs"
	"strings"
	"sync/atomic"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"llwybr/core/message"
)

// toolkit is the area of the toolkit's own strings. The window registers them with the toolkit; they are no messages of the product.
const toolkit = "toolkit"

// Bundle is every sentence in both languages. It is safe for concurrent use.
type Bundle struct {
	sentences *goi18n.Bundle
	ids       map[string]known
	months    map[string]int // folded name, long or short, in either language → 1 to 12
	missing   atomic.Pointer[func(lang, id string, err error)]
}

// known is what the bundle knows of one message in one language, keyed by language and id.
type known struct {
	file  string
	count bool // has plural forms
}

// New loads every file `<area>.<language>.json` at the root of the file system (locales.FS), but for the area "toolkit". A file that cannot be
// read, a language other than cy and en, an id that stands in two files and an empty message are errors, for developers.
func New(files fs.FS) (*Bundle, error) {
	b := &Bundle{sentences: goi18n.NewBundle(language.English), ids: map[string]known{}, months: map[string]int{}}
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return nil, fmt.Errorf("messages: %w", err)
	}
	for _, name := range names {
		if err := b.load(files, name); err != nil {
			return nil, fmt.Errorf("messages: %s: %w", name, err)
		}
	}
	return b, nil
}

func (b *Bundle) load(files fs.FS, name string) error {
	area, lang, _ := strings.Cut(strings.TrimSuffix(name, ".json"), ".")
	if lang != message.Welsh && lang != message.English {
		return fmt.Errorf("the name must be <area>.cy.json or <area>.en.json")
	}
	if area == toolkit {
		return nil
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	file, err := b.sentences.ParseMessageFileBytes(text, name)
	if err != nil {
		return err
	}
	for _, m := range file.Messages {
		if err := b.add(lang, name, m); err != nil {
			return err
		}
	}
	return nil
}

func (b *Bundle) add(lang, file string, m *goi18n.Message) error {
	key := lang + " " + m.ID
	if before, twice := b.ids[key]; twice {
		return fmt.Errorf("%s stands in %s too", m.ID, before.file)
	}
	counts := m.Zero + m.One + m.Two + m.Few + m.Many
	if m.Other == "" {
		return fmt.Errorf("%s is empty or has no form \"other\"", m.ID)
	}
	b.ids[key] = known{file: file, count: counts != ""}
	b.learnMonth(m)
	return nil
}

// Has reports whether the message is there in both languages.
func (b *Bundle) Has(id string) bool {
	_, cy := b.ids[message.Welsh+" "+id]
	_, en := b.ids[message.English+" "+id]
	return cy && en
}

// OnMissing sets what is called when a message cannot be worded: its id is unknown, a plural form or an argument is missing, or a message that
// counts was said without a number. Tests fail on it; the program logs it. It may be called from many goroutines.
func (b *Bundle) OnMissing(hook func(lang, id string, err error)) { b.missing.Store(&hook) }

func (b *Bundle) tellMissing(lang, id string, err error) {
	if hook := b.missing.Load(); hook != nil && *hook != nil {
		(*hook)(lang, id, err)
	}
}

// For gives a translator into the language: "cy" is Welsh, anything else English.
func (b *Bundle) For(lang string) *Translator {
	if lang != message.Welsh {
		lang = message.English
	}
	return &Translator{bundle: b, language: lang, sentences: goi18n.NewLocalizer(b.sentences, lang)}
}
