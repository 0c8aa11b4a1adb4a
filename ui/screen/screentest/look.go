package screentest

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Showing is one thing that a screen can show.
type Showing struct {
	Name    string // of its pictures
	Sample  string // the learner; "" = an empty record
	Arg     string
	State   screen.State
	Before  func(*Stage) // what the learner does before; nil = nothing
	Command keys.Command // opens the sheet that is painted in place of the page; "" = the page
}

func (s Showing) prepare(st *Stage) {
	if s.Before != nil {
		s.Before(st)
	}
}

var languages = []string{"cy", "en"}

// looks are those in which a screen is painted: the class of the window, and how wide its page is then.
var looks = []struct {
	variant theme.Variant
	scale   float32
	class   theme.WidthClass
	width   float32
}{
	{theme.Light, 1, theme.Wide, 1150}, {theme.Contrast, 1, theme.Wide, 1150}, {theme.Dark, 1, theme.Wide, 1150}, {theme.Paper, 1, theme.Medium, 924},
	{theme.Light, 2, theme.Narrow, 1024}, {theme.Contrast, 2, theme.Narrow, 1024},
}

// Paint paints what a screen can show, in every look and both languages, for people to look at; otherwise the test is skipped:
// LLWYBR_PICTURES=out go test -run 'Look|Pictures'
func Paint(t *testing.T, name string, maker screen.Maker, showings ...Showing) {
	t.Helper()
	folder := os.Getenv("LLWYBR_PICTURES")
	if folder == "" {
		t.Skip("set LLWYBR_PICTURES to a folder to paint the screen")
	}
	for _, look := range looks {
		for _, language := range languages {
			for _, showing := range showings {
				st := New(t, language, showing.Sample)
				st.Wear(look.variant, look.scale, look.class)
				page, size := st.painted(maker, showing, look.width)
				file := fmt.Sprintf("%s-%s-%s-%s-%.0f-%d.png", name, showing.Name, language, look.variant, look.scale*100, look.class)
				st.picture(page, size, filepath.Join(folder, file))
			}
		}
	}
}

// painted is a screen on its page with the shell's edge, as high as it needs, or the top of the sheet that it opens; and the picture's size.
func (st *Stage) painted(maker screen.Maker, showing Showing, width float32) (fyne.CanvasObject, fyne.Size) {
	showing.prepare(st)
	s := maker(st.Context(), showing.Arg, showing.State)
	if showing.Command != "" {
		st.Show(s, width, 650)
		s.Run(showing.Command)
		size := fyne.NewSize(theme.Current().Px(442), theme.Current().Px(700))
		return onPage(st.Sheet(), size.Width), size
	}
	content, pinned, side := s.Content(), s.Pinned(), s.Side()
	if pinned != nil {
		content = widget.Column(8, content, pinned)
	}
	if side == nil {
		page := onPage(widget.Inset(24, 12, content), width)
		return page, page.MinSize()
	}
	beside := theme.Current().Px(sideWidth)
	main, panel := onPage(widget.Inset(24, 12, content), width-beside), onPage(widget.Inset(8, 12, side), beside)
	page := container.NewBorder(nil, nil, nil, panel, main)
	return page, page.MinSize()
}

// sideWidth is how wide the shell makes the panel beside the page.
const sideWidth = 402

// onPage puts content on the page's ground at a width, as high as it needs and never low.
func onPage(content fyne.CanvasObject, width float32) fyne.CanvasObject {
	ground := canvas.NewRectangle(theme.Current().Palette().Background)
	ground.SetMinSize(fyne.NewSize(width, max(650, widget.HeightOf(content, width))))
	return container.NewStack(ground, content)
}

// picture paints an object in software at a size, as PNG.
func (st *Stage) picture(o fyne.CanvasObject, size fyne.Size, file string) {
	st.T.Helper()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(o)
	c.Resize(size)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		st.T.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		st.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, c.Capture()); err != nil {
		st.T.Fatal(err)
	}
}

// Room is the width that a page has in a window of a width, at a text scale.
type Room struct{ Scale, Window, Width float32 }

// Rooms are those of the windows: 1366 and 1024 px with the rail beside the page, and 1024 px at 200 % text, without the page's edges.
var Rooms = []Room{{1, 1366, 1366 - 216 - 48}, {1, 1024, 1024 - 132 - 32}, {2, 1024, 1024 - 32}}

// SpareRooms are those of a window of 1024 px at three text scales, each with 100 px to spare.
var SpareRooms = []Room{{1, 1024, 1024 - 32 - 100}, {1.5, 1024, 1024 - 32 - 100}, {2, 1024, 1024 - 32 - 100}}

// NothingIsTooWide holds what a screen can show to the rooms, in both languages.
func NothingIsTooWide(t *testing.T, maker screen.Maker, rooms []Room, showings ...Showing) {
	t.Helper()
	for _, room := range rooms {
		for _, language := range languages {
			for _, showing := range showings {
				st := New(t, language, showing.Sample)
				st.Wear(theme.Light, room.Scale, theme.New(theme.Light, room.Scale).Class(room.Window))
				showing.prepare(st)
				page := maker(st.Context(), showing.Arg, showing.State)
				for _, part := range []fyne.CanvasObject{page.Content(), page.Pinned()} {
					if part != nil && part.MinSize().Width > room.Width {
						t.Errorf("%s %q at %.0f %%: %.0f wide in %.0f", language, showing.Name, room.Scale*100, part.MinSize().Width, room.Width)
					}
				}
			}
		}
	}
}
