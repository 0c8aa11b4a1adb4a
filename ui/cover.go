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
	return container.New(coverLayout{}, ground(railGround, path), s.coverWords(), page)
}

// coverWords are the name and, once there is a language, what the program is for. They stand on a plain ground.
func (s *start) coverWords() fyne.CanvasObject {
	words := widget.Column(14, widget.Row(14, widget.NewMark(52), widget.NewDisplay("Llwybr").In(widget.OnRail)))
	if s.w.app.settings.Language != "" {
		words.Add(widget.NewBody(s.w.words.T("start.what")).In(widget.OnRail))
	}
	return ground(railGround, widget.Inset(8, 8, words))
}

// The measures of the cover: its picture, the share of the window that it may take, and where its words stand.
const (
	coverWide  float32 = 496
	coverHigh  float32 = 768
	coverShare float32 = 0.38
	coverEdge  float32 = 28
	coverText  float32 = 330
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
	objects[2].Move(fyne.NewPos(width, 0))
	objects[2].Resize(fyne.NewSize(max(size.Width-width, 0), size.Height))
}

// MinSize implements fyne.Layout.
func (coverLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }
