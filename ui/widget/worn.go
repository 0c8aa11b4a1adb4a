package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Worn shows content in a theme of its own, whatever theme the app is in. What it shows is to be looked at: put no control in it.
type Worn struct {
	fw.BaseWidget
	content fyne.CanvasObject
	over    *container.ThemeOverride
}

// NewWorn returns content in a theme.
func NewWorn(th *theme.Theme, content fyne.CanvasObject) *Worn {
	w := &Worn{content: content, over: container.NewThemeOverride(content, th)}
	w.ExtendBaseWidget(w)
	return w
}

// Twin implements Twin.
func (w *Worn) Twin() []string { return TwinOf(w.content) }

// AccessibilityLabel implements fyne.Accessible.
func (w *Worn) AccessibilityLabel() string { return joinLines(w.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (w *Worn) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (w *Worn) CreateRenderer() fyne.WidgetRenderer { return render(w) }

// Children implements drawn.
func (w *Worn) Children() []fyne.CanvasObject { return []fyne.CanvasObject{w.over} }

// Natural implements Flexible.
func (w *Worn) Natural() fyne.Size { return NaturalOf(w.content) }

// HeightFor implements Flexible.
func (w *Worn) HeightFor(width float32) float32 { return HeightOf(w.content, width) }

func (w *Worn) paint() {}

func (w *Worn) smallest() fyne.Size { return w.content.MinSize() }

func (w *Worn) place(size fyne.Size) { place(w.over, 0, 0, size.Width, size.Height) }
