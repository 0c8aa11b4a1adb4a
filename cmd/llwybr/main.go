// Command llwybr is the window. It wires the catalogue, the store and the shell together and holds no rule and no fact.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/edition"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/speech/voice"
	"llwybr/locales"
	"llwybr/ui"
	"llwybr/ui/theme"
)

// Metadata of the program, as in FyneApp.toml; a test compares them.
var metadata = fyne.AppMetadata{ID: "cymru.llwybr.app", Name: "Llwybr", Version: "0.1.0", Build: 1, Migrations: map[string]bool{"fyneDo": true}}

type options struct {
	data, trace, today, size, parts string
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		os.Exit(1)
	}
}

func run(args []string) error {
	var o options
	f := flag.NewFlagSet("llwybr", flag.ContinueOnError)
	f.StringVar(&o.data, "data", "", "")
	f.StringVar(&o.trace, "trace", "", "")
	f.StringVar(&o.today, "today", "", "")
	f.StringVar(&o.parts, "parts", "", "")
	f.StringVar(&o.size, "size", "1366x700", "")
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	if err := f.Parse(args); err != nil {
		usage()
		if errors.Is(err, flag.ErrHelp) {
			return nil
		}
		return err
	}
	p, err := prepare(o)
	if err != nil {
		return tell(err)
	}
	defer p.close()
	return p.show(o)
}

// usage says in both languages what the program takes.
func usage() {
	if text, err := inBoth(func(t *i18n.Translator) string { return t.T("program.usage") }); err == nil {
		fmt.Fprintln(os.Stderr, text)
	}
}

// tell says in both languages why the program cannot start: which one the user reads is not known yet.
func tell(err error) error {
	if text, e := inBoth(func(t *i18n.Translator) string { return t.Error(err) }); e == nil {
		fmt.Fprintln(os.Stderr, text)
	} else {
		fmt.Fprintln(os.Stderr, err)
	}
	return err
}

// inBoth words something in Welsh and in English, each on lines of its own.
func inBoth(say func(*i18n.Translator) string) (string, error) {
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		return "", err
	}
	return say(bundle.For(message.Welsh)) + "\n" + say(bundle.For(message.English)), nil
}

// program is everything that is open while it runs.
type program struct {
	config  ui.Config
	notes   []message.Message // what the user is told when the window is there
	closers []io.Closer
}

func (p *program) close() {
	for i := len(p.closers) - 1; i >= 0; i-- {
		_ = p.closers[i].Close() // every change is on the disk already
	}
}

func prepare(o options) (*program, error) {
	p := &program{config: ui.Config{Now: time.Now, Today: today(o.today), Open: openFile, Still: ui.SystemKeepsStill, Voice: voice.System()}}
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		return nil, err
	}
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		return nil, err
	}
	p.closers = append(p.closers, cat)
	p.config.Bundle, p.config.Guide = bundle, guide.New(cat)
	p.records(o.data)
	if dir := p.config.Dir; dir != "" {
		p.config.OpenFacts = func(keys []string) (*edition.Shelf, error) {
			shelf, err := edition.OpenShelf(dir, edition.NewPolicy(keys...), cat)
			p.closers = append(p.closers, shelf)
			return shelf, err
		}
	}
	if o.trace != "" {
		trace, err := os.OpenFile(o.trace, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
		if err != nil {
			return nil, err
		}
		p.closers = append(p.closers, trace)
		p.config.Trace = trace
	}
	return p, nil
}

// today is the clock of the program: the computer's, or the day that was given.
func today(given string) func() message.Day {
	return func() message.Day {
		if given != "" {
			return message.Day(given)
		}
		return message.Day(time.Now().Format(time.DateOnly))
	}
}

// show opens the window and stays until it is closed. Where the machine cannot draw a window it says so, and the way round, and ends.
func (p *program) show(o options) error {
	seen := &witness{out: os.Stderr}
	log.SetOutput(seen)
	p.beside()
	app.SetMetadata(metadata)
	toolkit := app.NewWithID(metadata.ID)
	toolkit.SetIcon(theme.Mark())
	p.config.Toolkit = toolkit
	shell, note := ui.New(p.config)
	var width, height float32
	if _, err := fmt.Sscanf(o.size, "%fx%f", &width, &height); err != nil || width < 320 || height < 240 {
		width, height = 1366, 700
	}
	w := shell.Window(fyne.NewSize(width, height))
	if note != nil {
		p.notes = append(p.notes, *note)
	}
	for _, n := range p.notes {
		w.Failed(&message.Error{Message: n})
	}
	if err := seen.showing(w.Win().Show); err != nil {
		tellNoWindow()
		return err
	}
	seen.onFail = func() { // the drawing itself cannot begin: the toolkit would go on with an empty window
		tellNoWindow()
		p.close()
		os.Exit(1)
	}
	if o.parts != "" {
		go writeParts(w, o.parts)
	}
	toolkit.Run()
	p.lastBackup()
	p.clear()
	return nil
}
