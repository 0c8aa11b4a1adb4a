package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// BasketItem is one thing in a basket. Every word comes from the caller.
type BasketItem struct {
	ID, Name, Sub string
	Mark          *SourceMark // after the sub-line; nil = none
	More          string      // what else is said of it, under the sub-line and its mark; "" = nothing
	Warn          string      // why it may not be possible; "" = nothing speaks against it
	Changed       string      // the word that says that this row was changed last; "" = it was not

	Offered  theme.State // what is known of the question over the rows
	Answer   string      // its word; "" = not asked of this row
	Question string      // said before the answer to a screen reader, and over it where the rows stand narrow
	OnAsk    func()      // goes on to the next answer

	Action   string // Change or Remove; "" = neither
	OnAction func()

	Instead fyne.CanvasObject // stands in the place of the row, for what is usual and not chosen yet; nil = the row
}

// BasketRow is a row of a basket: name and sub-line, the answer to "is it offered?", and what can be done with it.
type BasketRow struct {
	fw.BaseWidget
	item      BasketItem
	back, bar *canvas.Rectangle
	answer    *ChipButton
	action    *Button
	content   *fyne.Container
	reachX    float32
}

// NewBasketRow returns a row; narrow sets answer and action under the words.
func NewBasketRow(item BasketItem, narrow bool) *BasketRow {
	r := &BasketRow{item: item, back: box(0), bar: box(0)}
	var ends []fyne.CanvasObject
	if item.Answer != "" {
		r.answer = NewChipButton(item.Offered, item.Answer, item.Question, item.OnAsk)
		ends = append(ends, r.answer)
	}
	if item.Action != "" {
		r.action = NewButton(item.Action, QuietButton, item.OnAction)
		ends = append(ends, r.action)
	}
	r.content = r.arrange(narrow, ends)
	r.ExtendBaseWidget(r)
	return r
}

func (r *BasketRow) arrange(narrow bool, ends []fyne.CanvasObject) *fyne.Container {
	if !narrow {
		return Row(8, append([]fyne.CanvasObject{Fill(r.words())}, ends...)...)
	}
	column := Column(2, r.words())
	if r.answer != nil && r.item.Question != "" {
		column.Add(NewNote(r.item.Question))
	}
	column.Add(Flow(8, ends...))
	return column
}

func (r *BasketRow) words() fyne.CanvasObject {
	words := Column(2, NewStrong(r.item.Name))
	if r.item.Sub != "" || r.item.Mark != nil {
		sub := NewNote(r.item.Sub)
		if r.item.Mark == nil {
			words.Add(sub)
		} else {
			words.Add(RunOn(sub, r.item.Mark.Inline()))
		}
	}
	if r.item.More != "" {
		words.Add(NewNote(r.item.More))
	}
	if r.item.Warn != "" {
		words.Add(NewSmallStrong(r.item.Warn).In(StateTone(theme.ToDiscuss)))
	}
	if r.item.Changed != "" {
		words.Add(NewSmallStrong(r.item.Changed))
	}
	return words
}

// Answer is the part that goes on to the next answer; nil where the question is not asked.
func (r *BasketRow) Answer() *ChipButton { return r.answer }

// Action is the part that changes or removes; nil where there is none.
func (r *BasketRow) Action() *Button { return r.action }

// Reaching makes the bar and the tint of a changed row reach to the edges of a card that leaves that much room round the row.
func (r *BasketRow) Reaching(x float32) *BasketRow {
	r.reachX = x
	return r
}

// Twin implements Twin.
func (r *BasketRow) Twin() []string { return TwinOf(r.content) }

// AccessibilityLabel implements fyne.Accessible.
func (r *BasketRow) AccessibilityLabel() string { return joinLines(r.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (r *BasketRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (r *BasketRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

// Children implements drawn.
func (r *BasketRow) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.bar, r.content}
}

func (r *BasketRow) paint() {
	p := theme.Of(r).Palette()
	r.back.FillColor, r.bar.FillColor = p.GorseTint, p.Gorse
	r.back.Hidden, r.bar.Hidden = r.item.Changed == "", r.item.Changed == ""
}

const basketY float32 = 4

// Natural implements Flexible.
func (r *BasketRow) Natural() fyne.Size {
	return NaturalOf(r.content).AddWidthHeight(0, 2*theme.Of(r).Px(basketY))
}

// HeightFor implements Flexible.
func (r *BasketRow) HeightFor(width float32) float32 {
	th := theme.Of(r)
	return max(HeightOf(r.content, width)+2*th.Px(basketY), th.Px(54))
}

func (r *BasketRow) smallest() fyne.Size {
	width := r.Natural().Width
	if own := r.Size().Width; own > 0 {
		width = own
	}
	return fyne.NewSize(r.content.MinSize().Width, r.HeightFor(width))
}

func (r *BasketRow) place(size fyne.Size) {
	th := theme.Of(r)
	reach := max(0, th.Px(r.reachX)-th.Palette().SurfaceEdge)
	place(r.back, -reach, 0, size.Width+2*reach, size.Height)
	place(r.bar, -reach, 0, th.Px(5), size.Height)
	x := float32(0)
	if r.item.Changed != "" {
		x = max(0, th.Px(12)-reach)
	}
	height := HeightOf(r.content, size.Width-x)
	place(r.content, x, (size.Height-height)/2, size.Width-x, height)
}
