package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// cover puts the path over contour lines beside the start screen; only wide windows have room for it. It is as high as the window, and keeps
// the picture's shape as long as the page beside it has its share.
func (s *start) cover(page fyne.CanvasObject) fyne.CanvasObject {
	if s.w.class != theme.Wide {
		return page
	}
	path := container.NewStack()
	draw := func() {
		path.Objects = []fyne.CanvasObject{widget.NewLockPath()}
		path.Refresh()
	}
	if s.w.begun {
		draw()
	} else {
		s.w.ornament = draw
	}
	return container.New(coverLayout{}, ground(railGround, path), s.coverWords(), s.coverFoot(), page)
}

// coverWords are the name and what the program is, in both languages. They stand on a plain ground.
func (s *start) coverWords() fyne.CanvasObject {
	cy, en := s.languagesOf()
	words := widget.Column(12, widget.Row(14, widget.NewMark(56), widget.NewDisplay("Llwybr").In(widget.OnRail)))
	words.Add(widget.Column(4, widget.NewLead(cy.T("start.what")).In(widget.OnRail), widget.NewLead(en.T("start.what")).In(widget.OnRail)))
	return ground(railGround, widget.Inset(8, 8, words))
}

// coverFoot says that nothing is needed but this computer.
func (s *start) coverFoot() fyne.CanvasObject {
	cy, en := s.languagesOf()
	words := widget.Column(2, widget.NewBody(cy.T("start.offline")).In(widget.OnRail2).Align(fyne.TextAlignTrailing),
		widget.NewBody(en.T("start.offline")).In(widget.OnRail2).Align(fyne.TextAlignTrailing))
	return ground(railGround, widget.Inset(10, 6, words))
}

// The measures of the cover: its picture, the share of the window that it may take, and where its words stand.
const (
	coverWide     float32 = 496
	coverHigh     float32 = 768
	coverShare    float32 = 0.38
	coverEdge     float32 = 28
	coverText     float32 = 330
	coverFootWide float32 = 210
)

// coverLayout places the picture, the words over it, and the page beside it.
type coverLayout struct{}

// Layout implements fyne.Layout.
func (coverLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	th := theme.Current()
	width := min(size.Height*coverWide/coverHigh, size.Width*coverShare)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(width, size.Height))
	text := min(th.Px(coverText), max(width-2*th.Px(coverEdge), 0))
	objects[1].Move(fyne.NewPos(th.Px(coverEdge), th.Px(coverEdge)))
	objects[1].Resize(fyne.NewSize(text, widget.HeightOf(objects[1], text)))
	foot := min(th.Px(coverFootWide), max(width-2*th.Px(coverEdge), 0))
	high := widget.HeightOf(objects[2], foot)
	objects[2].Move(fyne.NewPos(width-foot-th.Px(12), size.Height-high-th.Px(14)))
	objects[2].Resize(fyne.NewSize(foot, high))
	objects[3].Move(fyne.NewPos(width, 0))
	objects[3].Resize(fyne.NewSize(max(size.Width-width, 0), size.Height))
}

// MinSize implements fyne.Layout.
func (coverLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[3].MinSize() }
