// Package tour walks a learner's record through every screen without a display: a picture of each, painted in software, and a list of every
// piece of text and every control on it with its bounds. It also finds what is wrong with the layout of a window.
package tour

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/session"
)

// Options say what is walked and how it looks.
type Options struct {
	Bundle   *i18n.Bundle
	Guide    *guide.Guide
	Record   learner.Record
	Language string
	Width    int // pixels
	Height   int
	Text     float64 // text scale, 1.0 to 2.0
	Theme    string  // light | dark | contrast | paper
	Font     string  // the reading font: "" | easy | wide
	Today    message.Day
	Out      string // folder, made where it is missing; "" takes no pictures and writes nothing
	Screens  []string
}

// Shot is one screen as it was shown.
type Shot struct {
	Screen   string        `json:"screen"`
	File     string        `json:"file"`
	Width    float32       `json:"width"`
	Height   float32       `json:"height"`
	Texts    []TextSeen    `json:"texts"`
	Controls []ControlSeen `json:"controls"`
	Faults   []string      `json:"faults"` // what is wrong with the layout
}

// Walk takes the pictures and writes screens.json. Errors name the file that could not be written.
func Walk(o Options) ([]Shot, error) {
	if o.Out != "" {
		if err := os.MkdirAll(o.Out, 0o755); err != nil {
			return nil, message.Fail(err, "command.cannot-write", "File", o.Out)
		}
	}
	w, err := open(o)
	if err != nil {
		return nil, err
	}
	names := o.Screens
	if len(names) == 0 {
		names = ui.Screens
	}
	var shots []Shot
	for i, name := range names {
		w.Go(screen.Place{Name: name, Arg: Argument(name, o.Record)})
		shot, err := shoot(o, w, fmt.Sprintf("%02d-%s", i+1, name), name)
		if err != nil {
			return nil, err
		}
		shots = append(shots, shot)
	}
	if o.Out == "" {
		return shots, nil
	}
	return shots, writeJSON(filepath.Join(o.Out, "screens.json"), shots)
}

// Argument is what a screen shows in a tour: the routes to the first kept idea.
func Argument(name string, rec learner.Record) string {
	if name == screen.Routes && len(rec.Liked) > 0 {
		return rec.Liked[0]
	}
	return ""
}

// kept is a store in memory that shows as a store on disk does: a tour shows what a learner with a record of their own sees.
type kept struct{ *vault.Memory }

// open makes a window without a display, on the record.
func open(o Options) (*ui.Window, error) {
	store := kept{vault.NewMemory()}
	made, err := store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		return nil, err
	}
	now := func() time.Time { t, _ := time.Parse(time.DateOnly, string(o.Today)); return t }
	s, err := session.Open(store, id, now)
	if err != nil {
		return nil, err
	}
	rec := o.Record
	rec.Language = o.Language
	if err := s.Import(rec); err != nil {
		return nil, err
	}
	toolkit := test.NewApp()
	shell, _ := ui.New(ui.Config{Toolkit: toolkit, Bundle: o.Bundle, Guide: o.Guide, Store: store, Today: func() message.Day { return o.Today }, Now: now})
	win := test.NewWindow(nil)
	w := shell.Attach(win)
	win.Resize(fyne.NewSize(float32(o.Width), float32(o.Height)))
	w.Enter(s)
	m := w.MachineSettings()
	m.Language, m.TextSize, m.Theme, m.Font = o.Language, o.Text, o.Theme, o.Font
	w.SetMachine(m)
	return w, nil
}

// shoot takes one screen.
func shoot(o Options, w *ui.Window, name, screenName string) (Shot, error) {
	c := w.Win().Canvas()
	file := name + ".png"
	if o.Out != "" {
		if err := writePNG(filepath.Join(o.Out, file), c.Capture()); err != nil {
			return Shot{}, err
		}
	}
	size, all := c.Size(), parts(c)
	shot := Shot{Screen: screenName, File: file, Width: size.Width, Height: size.Height, Texts: texts(all, size), Controls: controls(all, size), Faults: []string{}}
	faults, _ := Check(c)
	for _, f := range faults {
		shot.Faults = append(shot.Faults, f.String())
	}
	return shot, nil
}

func writePNG(path string, picture image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return message.Fail(err, "command.cannot-write", "File", path)
	}
	if err = png.Encode(f, picture); err == nil {
		err = f.Close()
	} else {
		f.Close()
	}
	if err != nil {
		return message.Fail(err, "command.cannot-write", "File", path)
	}
	return nil
}

func writeJSON(path string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err == nil {
		err = os.WriteFile(path, append(data, '\n'), 0o644)
	}
	if err != nil {
		return message.Fail(err, "command.cannot-write", "File", path)
	}
	return nil
}
