package theme

// Style is a size and weight of text. Nothing is smaller than 13 px.
type Style int

// The styles of text, largest first.
const (
	Display     Style = iota // one question on the page: 36/48 bold
	Heading                  // the name of a page: 25/32 bold
	Subheading               // the name of a card: 18/26 bold
	Lead                     // large reading text: 18/26
	Strong                   // 15/22 bold
	Body                     // 15/22
	SmallStrong              // 13/18 bold
	Small                    // 13/18
)

type measure struct {
	size, line float32
	bold       bool
}

var measures = map[Style]measure{
	Display: {36, 48, true}, Heading: {25, 32, true}, Subheading: {18, 26, true}, Lead: {18, 26, false},
	Strong: {15, 22, true}, Body: {15, 22, false}, SmallStrong: {13, 18, true}, Small: {13, 18, false},
}

// TextSize returns the size of a style's letters at this text scale.
func (t *Theme) TextSize(style Style) float32 { return t.Px(measures[style].size) }

// LineHeight returns the distance between the lines of a style at this text scale, with the reading font's own spacing.
func (t *Theme) LineHeight(style Style) float32 { return t.Px(measures[style].line) * t.face.lines() }

// WordGap returns the room between words beyond a space.
func (t *Theme) WordGap(style Style) float32 { return t.TextSize(style) * t.face.words() }

// Bold tells whether a style is bold.
func (s Style) Bold() bool { return measures[s].bold }

// WithBold returns the bold style of the same size.
func (s Style) WithBold() Style {
	switch s {
	case Body:
		return Strong
	case Small:
		return SmallStrong
	case Lead:
		return Subheading
	}
	return s
}
