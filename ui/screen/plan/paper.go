package plan

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	core "llwybr/core/plan"
	"llwybr/ui/widget"
)

// papers are the printed pages as the preview draws them.
func papers(pages []core.Page) []widget.Paper {
	var all []widget.Paper
	for _, page := range pages {
		paper := widget.Paper{Width: core.PageWidth, Height: core.PageHeight}
		for _, i := range page.Items {
			paper.Marks = append(paper.Marks, mark(i))
		}
		all = append(all, paper)
	}
	return all
}

var kinds = map[core.Kind]widget.PaperKind{
	core.Run: widget.PaperWords, core.Stroke: widget.PaperStroke, core.Area: widget.PaperArea, core.Box: widget.PaperBox, core.Disc: widget.PaperDisc,
	core.HalfDisc: widget.PaperHalfDisc,
}

func mark(i core.Item) widget.PaperMark {
	m := widget.PaperMark{Kind: kinds[i.Kind], X: float32(i.X), Y: float32(i.Y), W: float32(i.W), H: float32(i.H), Radius: float32(i.Radius),
		Text: i.Text, Size: float32(i.Size * core.PointMM), Base: float32(i.Base), Bold: i.Bold, Ink: paint(i.Ink), Edge: float32(i.Edge)}
	if i.Filled {
		m.Fill = paint(i.Fill)
	}
	for _, s := range i.Points {
		m.Points = append(m.Points, fyne.NewPos(float32(s.X), float32(s.Y)))
	}
	for _, length := range i.Dash {
		m.Dash = append(m.Dash, float32(length))
	}
	return m
}

func paint(c core.Colour) color.NRGBA { return color.NRGBA{R: c[0], G: c[1], B: c[2], A: 255} }

// spoken is the plan as plain text, line by line, without the lines that are only drawn.
func spoken(doc core.Document, words []core.Words) ([]string, error) {
	var text strings.Builder
	if err := core.Text(&text, doc, words...); err != nil {
		return nil, err
	}
	lines := strings.Split(text.String(), "\n")
	return slices.DeleteFunc(lines, func(line string) bool { return strings.Trim(line, "=- ") == "" }), nil
}
