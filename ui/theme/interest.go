package theme

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// Interest is one of the six kinds of interest, by its Holland letter. Learners see its icon and word, never the letter.
type Interest string

// The six interests.
const (
	Realistic     Interest = "R"
	Investigative Interest = "I"
	Artistic      Interest = "A"
	Social        Interest = "S"
	Enterprising  Interest = "E"
	Conventional  Interest = "C"
)

// Interests lists the six in the order in which they stand round the hexagon, clockwise from the top.
func Interests() []Interest {
	return []Interest{Realistic, Investigative, Artistic, Social, Enterprising, Conventional}
}

// InterestStyle is how an interest looks: the fill of its badge and the icon on it. It is the same in every theme.
type InterestStyle struct {
	Fill, Mark color.NRGBA
	Icon       icons.Name
}

var interestStyles = map[Interest]InterestStyle{
	Realistic:     {rgb("#6A2C17"), rgb("#FFFFFF"), icons.InterestR},
	Investigative: {rgb("#0F5DB5"), rgb("#FFFFFF"), icons.InterestI},
	Artistic:      {rgb("#B8487C"), rgb("#FFFFFF"), icons.InterestA},
	Social:        {rgb("#45AE82"), rgb("#1B1E33"), icons.InterestS},
	Enterprising:  {rgb("#F2CE45"), rgb("#1B1E33"), icons.InterestE},
	Conventional:  {rgb("#BAB4E3"), rgb("#1B1E33"), icons.InterestC},
}

// InterestStyleOf returns the style of an interest; false for anything but the six letters.
func InterestStyleOf(interest Interest) (InterestStyle, bool) {
	style, ok := interestStyles[interest]
	return style, ok
}

// Badge returns the hexagonal badge of an interest. Its edge is ink, so that it stands out on any theme. An unknown letter gives an empty badge.
func (t *Theme) Badge(interest Interest) fyne.Resource {
	style, edge := interestStyles[interest], t.palette.Ink
	return drawing(fmt.Sprintf("badge-%s-%s.svg", interest, hex(edge)[1:]), func() string { return Outlined(badgeSVG(style, edge)) })
}

func badgeSVG(style InterestStyle, edge color.NRGBA) string {
	const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M20 2.5l15.2 8.75v17.5L20 37.5 4.8 28.75v-17.5z" ` +
		`fill="%s" stroke="%s" stroke-width="1.6" stroke-linejoin="round"/>%s</svg>`
	return fmt.Sprintf(frame, hex(style.Fill), hex(edge), badgeMark(style))
}

func badgeMark(style InterestStyle) string {
	if style.Icon == "" {
		return ""
	}
	const group = `<g transform="translate(8.6 8.6) scale(.95 .95)" fill="none" stroke="%s" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">%s</g>`
	return fmt.Sprintf(group, hex(style.Mark), inner(string(icons.SVG(style.Icon))))
}

// inner returns what stands between the outer tags of a drawing.
func inner(svg string) string {
	start := strings.Index(svg, ">") + 1
	return svg[start:strings.LastIndex(svg, "</svg>")]
}
