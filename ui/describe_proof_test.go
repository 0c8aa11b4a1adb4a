package ui_test

import (
	"fmt"
	"image/color"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

// teller describes a window in lines: one a control, and under it one a text, picture or shape that is drawn, with its place, its size and
// the names of its colours. The toolkit's own markup of a screen has some 3,000 lines, most of them of containers; this has a tenth, and a
// reader sees in it what has moved. Of a page that something lies over nothing is said. What is scrolled out of view is described too, where it would stand if its scroll had room for it.
type teller struct {
	focused fyne.Focusable
	names   map[color.NRGBA]string
	lines   []string
}

// describe gives the lines of all that is drawn in a window.
func describe(c fyne.Canvas) string {
	t := &teller{focused: c.Focused(), names: colourNames(theme.Current().Palette())}
	t.say(0, "window %.0f × %.0f", c.Size().Width, c.Size().Height)
	over := c.Overlays().List()
	if len(over) == 0 {
		t.tell(c.Content(), fyne.Position{}, 0)
	}
	for _, o := range over {
		t.say(0, "over the page")
		t.tell(o, fyne.Position{}, 0)
	}
	return strings.Join(t.lines, "\n") + "\n"
}

// colourNames are the names of a palette's colours; the first of those that are the same.
func colourNames(p theme.Palette) map[color.NRGBA]string {
	names := map[color.NRGBA]string{}
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if c, ok := v.Field(i).Interface().(color.NRGBA); ok && names[c] == "" {
			names[c] = v.Type().Field(i).Name
		}
	}
	return names
}

func (t *teller) say(depth int, format string, args ...any) {
	t.lines = append(t.lines, strings.Repeat("  ", depth)+fmt.Sprintf(format, args...))
}

func (t *teller) tell(o fyne.CanvasObject, at fyne.Position, depth int) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	where := fmt.Sprintf("%.0f,%.0f %.0f×%.0f", at.X, at.Y, o.Size().Width, o.Size().Height)
	if t.shape(o, at, where, depth) {
		return
	}
	if line := t.control(o); line != "" {
		t.say(depth, "%s  %s", line, where)
		depth++
	}
	if s, ok := o.(*container.Scroll); ok {
		t.say(depth, "scroll  %s, %.0f of %.0f", where, s.Offset.Y, s.Content.Size().Height)
		t.tell(s.Content, at.Add(s.Offset), depth+1)
		return
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, child := range x.Objects {
			t.tell(child, at, depth)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(x).Objects() {
			t.tell(child, at, depth)
		}
	}
}

// control is the line of what a person can use: its kind, label and state.
func (t *teller) control(o fyne.CanvasObject) string {
	f, focusable := o.(fyne.Focusable)
	if _, tappable := o.(fyne.Tappable); !focusable && !tappable {
		return ""
	}
	kind := fmt.Sprintf("%T", o)
	line := "[" + strings.ToLower(kind[strings.LastIndex(kind, ".")+1:])
	if a, ok := o.(fyne.Accessible); ok {
		line += fmt.Sprintf(" %q", a.AccessibilityLabel())
	}
	if focusable && f == t.focused {
		line += " focus"
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		line += " off"
	}
	return line + "]"
}

// shape tells what is drawn, and reports whether the object is such.
func (t *teller) shape(o fyne.CanvasObject, at fyne.Position, where string, depth int) bool {
	switch x := o.(type) {
	case *canvas.Text:
		if x.Text != "" {
			t.say(depth, "%q  %s, %.4g%s %s", x.Text, where, x.TextSize, style(x.TextStyle), t.colour(x.Color))
		}
	case *canvas.Rectangle:
		if look := t.filled(x.FillColor, x.StrokeColor, x.StrokeWidth); look != "" {
			t.say(depth, "box  %s, %s", where, look)
		}
	case *canvas.Circle:
		if look := t.filled(x.FillColor, x.StrokeColor, x.StrokeWidth); look != "" {
			t.say(depth, "circle  %s, %s", where, look)
		}
	case *canvas.Line:
		t.say(depth, "line  %.0f,%.0f to %.0f,%.0f, %s %.4g", at.X, at.Y, at.X+x.Size().Width, at.Y+x.Size().Height, t.colour(x.StrokeColor), x.StrokeWidth)
	case *canvas.Image:
		if x.Resource != nil {
			t.say(depth, "picture  %s, %s", where, x.Resource.Name())
		}
	case fyne.Widget, *fyne.Container:
		return false
	default:
		kind := fmt.Sprintf("%T", o)
		if o.Size().Width > 1 {
			t.say(depth, "%s  %s", strings.ToLower(kind[strings.LastIndex(kind, ".")+1:]), where)
		}
	}
	return true
}

func style(s fyne.TextStyle) string {
	words := ""
	for _, x := range []struct {
		on   bool
		name string
	}{{s.Bold, " bold"}, {s.Italic, " italic"}, {s.Underline, " underlined"}, {s.Monospace, " fixed"}} {
		if x.on {
			words += x.name
		}
	}
	return words
}

// filled is how a shape looks; "" where nothing of it is seen.
func (t *teller) filled(inside, edge color.Color, width float32) string {
	look := t.colour(inside)
	if c := t.colour(edge); c != "" && width > 0 {
		look += fmt.Sprintf(" edge %s %.4g", c, width)
	}
	return strings.TrimSpace(look)
}

// colour is a colour's name, or its value; "" where it is not seen.
func (t *teller) colour(c color.Color) string {
	if c == nil {
		return ""
	}
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	switch name := t.names[n]; {
	case n.A == 0:
		return ""
	case name != "":
		return name
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", n.R, n.G, n.B, n.A)
}
