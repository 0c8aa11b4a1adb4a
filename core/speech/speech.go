// Package speech prepares texts of the product for being read aloud in Welsh or English: it divides them into sentences and words what voices
// misread (figures, money, per cent, dates, short forms). It speaks nothing itself and knows no window: see core/speech/voice.
package speech

// Sentence is one thing that is said in one breath.
type Sentence struct {
	Text   string // as it stands on the page
	Spoken string // as a voice is told to say it
}
