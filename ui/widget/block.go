package widget

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// block is a widget that is nothing but an arrangement of others. Its twin is theirs.
type block struct {
	fw.BaseWidget
	self    drawn
	content fyne.CanvasObject
}

func (b *block) hold(self drawn, content fyne.CanvasObject) {
	b.self, b.content = self, content
	b.ExtendBaseWidget(self)
}

// Twin implements Twin.
func (b *block) Twin() []string { return TwinOf(b.content) }

// AccessibilityLabel implements fyne.Accessible.
func (b *block) AccessibilityLabel() string { return joinLines(TwinOf(b.content)) }

// AccessibilityRole implements fyne.Accessible.
func (b *block) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (b *block) CreateRenderer() fyne.WidgetRenderer { return render(b.self) }

// Children implements drawn.
func (b *block) Children() []fyne.CanvasObject { return []fyne.CanvasObject{b.content} }

// Natural implements Flexible.
func (b *block) Natural() fyne.Size { return NaturalOf(b.content) }

// HeightFor implements Flexible.
func (b *block) HeightFor(width float32) float32 { return HeightOf(b.content, width) }

func (b *block) firm() float32 { return firmOf(b.content) }

func (b *block) paint() {}

func (b *block) smallest() fyne.Size { return b.content.MinSize() }

func (b *block) place(size fyne.Size) {
	b.content.Move(fyne.Position{})
	b.content.Resize(size)
}

// TwinOf returns what an object shows as lines of text: its own twin, or those of the visible objects in it, in reading order.
func TwinOf(object fyne.CanvasObject) []string {
	if object == nil || !object.Visible() {
		return nil
	}
	switch o := object.(type) {
	case Twin:
		return o.Twin()
	case *fyne.Container:
		return twinsOf(o.Objects)
	case Holder:
		return twinsOf(o.Children())
	}
	return nil
}

func twinsOf(objects []fyne.CanvasObject) []string {
	var all []string
	for _, object := range objects {
		all = append(all, TwinOf(object)...)
	}
	return all
}
