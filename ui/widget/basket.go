package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// BasketGroup is a part of a basket under its name.
type BasketGroup struct {
	Name     string
	Question string // what the answers of the rows below answer, over them; "" = nothing is asked
	Items    []BasketItem
	Empty    string // said where there is none; "" = nothing
}

// BasketSpec is what a basket shows.
type BasketSpec struct {
	Title  string
	Above  fyne.CanvasObject // beside the title, such as Undo; nil = nothing
	Note   string            // under the title; "" = nothing
	Groups []BasketGroup
	Add    string // the words of the row that adds; "" = there is none
	OnAdd  func()
	Count  string            // at the foot
	Below  fyne.CanvasObject // beside the count; nil = nothing
	Narrow bool              // answer and action stand under the words
}

// Basket is the card with everything that is chosen.
type Basket struct {
	block
	rows []*BasketRow
	add  *AddRow
}

// NewBasket returns a basket.
func NewBasket(spec BasketSpec) *Basket {
	b := &Basket{}
	var all []fyne.CanvasObject
	title := fyne.CanvasObject(NewSubheading(spec.Title))
	if spec.Above != nil {
		title = Row(12, Fill(title), spec.Above)
	}
	all = append(all, title)
	if spec.Note != "" {
		all = append(all, NewBody(spec.Note))
	}
	for _, group := range spec.Groups {
		all = append(all, b.group(group, spec.Narrow))
	}
	if spec.Add != "" {
		b.add = NewAddRow(icons.Plus, spec.Add, spec.OnAdd)
		all = append(all, Inset(0, RingRoom, b.add))
	}
	if foot := b.foot(spec); foot != nil {
		all = append(all, foot)
	}
	b.hold(b, NewCard(Column(8, all...)))
	return b
}

// Rows returns the rows in the order of the basket; what stands in the place of a row is none.
func (b *Basket) Rows() []*BasketRow { return b.rows }

// Add returns the row that adds; nil where there is none.
func (b *Basket) Add() *AddRow { return b.add }

func (b *Basket) group(group BasketGroup, narrow bool) fyne.CanvasObject {
	column := Column(0, Inset(0, 6, groupHead(group, narrow)))
	for _, item := range group.Items {
		column.Add(NewRule())
		if item.Instead != nil {
			column.Add(Inset(0, RingRoom, item.Instead))
			continue
		}
		row := NewBasketRow(item, narrow).Reaching(cardPadX)
		b.rows = append(b.rows, row)
		column.Add(row)
	}
	if len(group.Items) == 0 && group.Empty != "" {
		column.Add(NewRule())
		column.Add(Inset(0, 8, NewNote(group.Empty)))
	}
	return column
}

// groupHead is the name of a group, with the question that the answers of its rows answer.
func groupHead(group BasketGroup, narrow bool) fyne.CanvasObject {
	name := NewSmallStrong(group.Name).In(Ink2)
	if group.Question == "" || narrow {
		return name
	}
	return Row(12, Fill(name), NewNote(group.Question).Align(fyne.TextAlignTrailing))
}

func (b *Basket) foot(spec BasketSpec) fyne.CanvasObject {
	switch {
	case spec.Count == "" && spec.Below == nil:
		return nil
	case spec.Below == nil:
		return NewNote(spec.Count)
	}
	return Row(12, Fill(NewNote(spec.Count)), spec.Below)
}
