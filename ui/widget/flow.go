package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow sets objects side by side at their natural widths and begins a new line where the next one does not fit. The gap holds both ways.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

type flow struct {
	gap   float32
	width float32
}

type spot struct {
	at   fyne.Position
	size fyne.Size
}

// spots computes where each object goes at a width, and the height of all lines.
func (f *flow) spots(shown []fyne.CanvasObject, width float32) ([]spot, float32) {
	spots := make([]spot, len(shown))
	gap := px(shown, f.gap)
	x, y, line, first := float32(0), float32(0), float32(0), 0
	for i, object := range shown {
		w := min(NaturalOf(object).Width, width)
		h := HeightOf(object, w)
		if x > 0 && x+w > width+0.5 {
			centreLine(spots[first:i], line)
			x, y, line, first = 0, y+line+gap, 0, i
		}
		spots[i] = spot{fyne.NewPos(x, y), fyne.NewSize(w, h)}
		x += w + gap
		line = max(line, h)
	}
	centreLine(spots[first:], line)
	return spots, y + line
}

func centreLine(spots []spot, line float32) {
	for i := range spots {
		spots[i].at.Y += (line - spots[i].size.Height) / 2
	}
}

func (f *flow) Natural(objects []fyne.CanvasObject) fyne.Size {
	return (&row{gap: f.gap}).Natural(objects)
}

func (f *flow) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	_, height := f.spots(visible(objects), width)
	return height
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size { return leastOf(f, objects, f.width) }

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	f.width = size.Width
	shown := visible(objects)
	spots, _ := f.spots(shown, size.Width)
	for i, object := range shown {
		object.Move(spots[i].at)
		object.Resize(spots[i].size)
	}
}

// Grid sets objects in that many equal columns; the objects of a row are equally high. The gap holds both ways.
func Grid(columns int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grid{columns: max(columns, 1), gap: gap}, objects...)
}

type grid struct {
	columns int
	gap     float32
	width   float32
}

func (g *grid) cell(shown []fyne.CanvasObject, width float32) float32 {
	return (width - px(shown, g.gap)*float32(g.columns-1)) / float32(g.columns)
}

func (g *grid) rows(shown []fyne.CanvasObject) [][]fyne.CanvasObject {
	var rows [][]fyne.CanvasObject
	for len(shown) > g.columns {
		rows, shown = append(rows, shown[:g.columns]), shown[g.columns:]
	}
	return append(rows, shown)
}

func tallest(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, object := range objects {
		height = max(height, HeightOf(object, width))
	}
	return height
}

func (g *grid) span(shown []fyne.CanvasObject, cell float32) float32 {
	return cell*float32(g.columns) + px(shown, g.gap)*float32(g.columns-1)
}

func (g *grid) Natural(objects []fyne.CanvasObject) fyne.Size {
	shown, cell := visible(objects), float32(0)
	for _, object := range shown {
		cell = max(cell, NaturalOf(object).Width)
	}
	width := g.span(shown, cell)
	return fyne.NewSize(width, g.HeightFor(objects, width))
}

func (g *grid) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	rows := g.rows(shown)
	height := px(shown, g.gap) * float32(len(rows)-1)
	for _, row := range rows {
		height += tallest(row, g.cell(shown, width))
	}
	return height
}

func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown, cell := visible(objects), float32(0)
	for _, object := range shown {
		cell = max(cell, object.MinSize().Width)
	}
	width := g.width
	if width == 0 {
		width = g.Natural(objects).Width
	}
	return fyne.NewSize(g.span(shown, cell), g.HeightFor(objects, width))
}

func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if unplaced(size) {
		return
	}
	g.width = size.Width
	shown := visible(objects)
	gap, cell, y := px(shown, g.gap), g.cell(shown, size.Width), float32(0)
	for _, row := range g.rows(shown) {
		height := tallest(row, cell)
		for i, object := range row {
			place(object, float32(i)*(cell+gap), y, cell, height)
		}
		y += height + gap
	}
}
