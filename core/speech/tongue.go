package speech

import "sync"

// tongue is what a language says of a figure. Phrases come without a mutation: join gives it by what stands before.
type tongue interface {
	table() *tables
	// cardinal is a whole number from 0 on, by itself.
	cardinal(n int64) string
	// counted is a number before the words that follow it; labelled says that it is a name (Lefel 3), which counts nothing.
	counted(n int64, following string, labelled bool) string
	year(n int) string
	// yearsEnd is the second year of 2026/27, of which two figures are written.
	yearsEnd(n int) string
	date(day, month, year int) string
	clock(hour, minute int, half string) string
	// money is an amount in pounds and pence, or with decimals and "million" and the like after it.
	money(m amount) string
	// letters spells a short form.
	letters(s string) string
	// letter is one letter that stands for itself, as a grade.
	letter(s string) string
	// join fits a phrase to the word before it and that word to the phrase.
	join(before, phrase string, k kind) (string, string)
}

// kind is what a phrase is, for what goes before it.
type kind int

const (
	plainNumber kind = iota
	yearNumber
	dayNumber
	otherWords
)

// amount is money as it is written.
type amount struct {
	pounds   int64
	decimals string // as written, "" when there are none
	scale    string // thousand | million | billion, "" when there is none
	before   string // the word before it
}

// half of the day, by the key of its words.
const (
	morning   = "am"
	afternoon = "pm"
	evening   = "night"
)

var inWelsh = sync.OnceValue(func() tongue { return &cymraeg{readTables("cy")} })

var inEnglish = sync.OnceValue(func() tongue { return &english{readTables("en")} })

func tongueOf(language string) tongue {
	if language == "cy" {
		return inWelsh()
	}
	return inEnglish()
}

// halfOf is the half of the day of an hour on the clock of 24 hours.
func halfOf(hour int) string {
	switch {
	case hour < 12:
		return morning
	case hour < 18:
		return afternoon
	}
	return evening
}
