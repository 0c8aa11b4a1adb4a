// Package speech prepares texts of the product for being read aloud in Welsh or English: it divides them into sentences and words what voices
// misread (figures, money, per cent, dates, short forms). It speaks nothing itself and knows no window: see core/speech/voice.
package speech

// Sentence is one thing that is said in one breath.
type Sentence struct {
	Text   string // as it stands on the page, with the space after it
	Spoken string // as a voice is told to say it; "" where there is nothing to say (a line of dots)
}

// Sentences divides a text into what is said one after the other. language is cy, or else en. The texts of the sentences, put together, are the
// text itself: nothing is lost and nothing stands twice.
func Sentences(language, text string) []Sentence {
	var all []Sentence
	for _, piece := range divide(language, text) {
		all = append(all, Sentence{Text: piece, Spoken: Spoken(language, piece)})
	}
	return all
}

// Spoken words a text as a voice of the language is to say it: in Welsh and in English alike no figure is left in it, nor a sign of money or of
// per cent, and no mark but those at which a voice rests.
func Spoken(language, text string) string {
	s := scan{tongue: tongueOf(language), language: language, in: tidy.Replace(text)}
	for s.at < len(s.in) {
		s.step()
	}
	return s.pen.String()
}
