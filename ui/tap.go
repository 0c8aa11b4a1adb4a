package ui

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/widget"
)

// tap makes content clickable. It takes no focus: whoever uses it offers the same by keys.
type tap struct {
	fw.BaseWidget
	content fyne.CanvasObject
	do      func()
}

func newTap(content fyne.CanvasObject, do func()) *tap {
	t := &tap{content: content, do: do}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped implements fyne.Tappable.
func (t *tap) Tapped(*fyne.PointEvent) { t.do() }

// Children are what the tap holds.
func (t *tap) Children() []fyne.CanvasObject { return []fyne.CanvasObject{t.content} }

// Twin implements widget.Twin.
func (t *tap) Twin() []string { return widget.TwinOf(t.content) }

// Natural implements widget.Flexible.
func (t *tap) Natural() fyne.Size { return widget.NaturalOf(t.content) }

// HeightFor implements widget.Flexible.
func (t *tap) HeightFor(width float32) float32 { return widget.HeightOf(t.content, width) }

// CreateRenderer implements fyne.Widget.
func (t *tap) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(t.content) }
