package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// compareName is the first cell of a line: drawing, words, star.
type compareName struct {
	block
	icon  *picture
	words *Text
	star  *compareStar
}

func newCompareName(icon icons.Name, name string, corner *Text, star *compareStar) *compareName {
	n := &compareName{icon: newPicture(icon, 20, Ink), words: corner, star: star}
	if corner == nil {
		n.words = NewStrong(name)
	}
	n.hold(n, n.words)
	return n
}

// Twin implements Twin.
func (n *compareName) Twin() []string {
	if n.star == nil {
		return n.words.Twin()
	}
	return append(n.words.Twin(), n.star.Twin()...)
}

// Children implements drawn.
func (n *compareName) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{n.icon.image, n.words}
	if n.star != nil {
		all = append(all, n.star)
	}
	return all
}

func (n *compareName) paint() { n.icon.paint(theme.Of(n)) }

func (n *compareName) starWidth(th *theme.Theme) float32 {
	if n.star == nil {
		return th.Px(comparePadX)
	}
	return th.Px(Target + 8)
}

func (n *compareName) around(th *theme.Theme) float32 {
	return th.Px(comparePadX) + n.icon.width(th, 10) + n.starWidth(th)
}

// Natural implements Flexible.
func (n *compareName) Natural() fyne.Size {
	th := theme.Of(n)
	return fyne.NewSize(n.words.Natural().Width+n.around(th), th.Px(compareLeast))
}

// HeightFor implements Flexible.
func (n *compareName) HeightFor(width float32) float32 {
	th := theme.Of(n)
	return max(n.words.HeightFor(width-n.around(th))+2*th.Px(6), th.Px(compareLeast))
}

func (n *compareName) smallest() fyne.Size {
	th := theme.Of(n)
	return fyne.NewSize(n.words.smallest().Width+n.around(th), th.Px(compareLeast))
}

func (n *compareName) place(size fyne.Size) {
	th := theme.Of(n)
	x, y := th.Px(comparePadX), size.Height/2
	if n.icon.name != "" {
		n.icon.put(th, x+th.Px(n.icon.side)/2, y)
		x += n.icon.width(th, 10)
	}
	width := size.Width - n.around(th)
	height := n.words.HeightFor(width)
	if n.star == nil && n.icon.name == "" && n.words.style == theme.Small {
		y = size.Height - th.Px(10) - height/2 // the words in the corner stand at its foot
	}
	place(n.words, x, y-height/2, width, height)
	if n.star != nil {
		side := th.Px(Target)
		place(n.star, size.Width-side-th.Px(4), (size.Height-side)/2, side, side)
	}
}
