package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Part is something in the window that takes the focus, with its place in pixels of the window. It says nothing of whose record is open: its
// id names the kind of thing and the fact it is about, never a person's words.
type Part struct {
	Page    string  `json:"page"` // the page that it stands on or over: a screen, or start
	ID      string  `json:"id"`
	Kind    string  `json:"kind"`
	X       float32 `json:"x"`
	Y       float32 `json:"y"`
	Width   float32 `json:"width"`
	Height  float32 `json:"height"`
	Focused bool    `json:"focused"`
}

// Parts are the parts that can be used now: those of what lies over the page where there is something, else those of the page, in reading
// order. Tests and support use it to find their way round a real window.
func (w *Window) Parts() []Part {
	c := w.win.Canvas()
	if over := c.Overlays().Top(); over != nil {
		var all []Part
		for i, o := range focusables(over) {
			all = append(all, w.part(fmt.Sprintf("over.%d", i), o))
		}
		return all
	}
	targets := w.targets()
	if w.start != nil {
		targets = w.start.targets
	}
	var all []Part
	for _, t := range targets {
		if t.Object != nil {
			all = append(all, w.part(t.ID, t.Object))
		}
	}
	return all
}

func (w *Window) part(id string, o fyne.Focusable) Part {
	object := o.(fyne.CanvasObject)
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(object), object.Size()
	page := w.place.Name
	if w.start != nil {
		page = "start"
	}
	if w.covered != nil {
		page = "lock"
	}
	return Part{Page: page, ID: id, Kind: fmt.Sprintf("%T", o), X: at.X, Y: at.Y, Width: size.Width, Height: size.Height, Focused: w.win.Canvas().Focused() == o}
}

// focusables are the visible parts in an object that take the focus, in the order of Tab.
func focusables(o fyne.CanvasObject) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	var all []fyne.Focusable
	if f, ok := o.(fyne.Focusable); ok {
		if d, can := o.(fyne.Disableable); !can || !d.Disabled() {
			all = append(all, f)
		}
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, child := range x.Objects {
			all = append(all, focusables(child)...)
		}
	case interface{ Children() []fyne.CanvasObject }:
		for _, child := range x.Children() {
			all = append(all, focusables(child)...)
		}
	case *container.Scroll:
		all = append(all, focusables(x.Content)...)
	}
	return all
}
