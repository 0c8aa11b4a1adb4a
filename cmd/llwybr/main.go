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
	"llwybr/core/vault"
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
	closers []io.Closer
	fault   *message.Message // of the owner's policy; nil when it has none
}

func (p *program) close() {
	for i := len(p.closers) - 1; i >= 0; i-- {
		_ = p.closers[i].Close() // every change is on the disk already
	}
}

func prepare(o options) (*program, error) {
	p := &program{config: ui.Config{Now: time.Now, Today: today(o.today), Open: openFile, Still: ui.SystemKeepsStill}}
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
	p.store(o.data)
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

// place reads the owner's policy and finds the folder of the store and the settings: the one that was given, else the usual one.
func (p *program) place(given string) (dir string, err error) {
	usual := given
	if usual == "" {
		usual, _ = vault.DefaultDir() // without one there is a policy in fewer places
	}
	p.config.Policy, p.fault = vault.LoadPolicy(vault.PolicyPlaces(usual)...)
	p.config.Files = &vault.FileOptions{Organisation: p.config.Policy.Organisation}
	if given != "" {
		return given, nil
	}
	program, _ := os.Executable() // where it is not known nothing is beside it
	return vault.DataDir(program, p.config.Policy)
}

// store opens the records. Where they cannot be opened the window says why, and a guest can still go on; where learners' own files are the truth
// there is no store.
func (p *program) store(given string) {
	dir, err := p.place(given)
	if err != nil {
		p.config.Trouble = err
		return
	}
	p.config.Dir = dir
	if p.config.Policy.Mode != vault.Own {
		return
	}
	v, err := vault.Open(dir, p.options())
	if err != nil {
		p.config.Trouble = err
		if damaged(err) {
			p.config.SetAside = func() (vault.Store, string, error) { return p.setAside(dir) }
		}
		return
	}
	p.closers = append(p.closers, v)
	p.config.Store = v
}

// damaged reports whether the store could not be opened because it is hurt; a newer or a busy one is not to be touched.
func damaged(err error) bool {
	var m *message.Error
	return errors.As(err, &m) && m.Message.ID == "record.store-damaged"
}

// options are how a store is opened under the owner's policy.
func (p *program) options() vault.Options {
	return vault.Options{Organisation: p.config.Policy.Organisation}
}

// setAside keeps a damaged store beside its place and opens a new one.
func (p *program) setAside(dir string) (vault.Store, string, error) {
	kept, err := vault.SetAside(dir, time.Now())
	if err != nil {
		return nil, "", err
	}
	v, err := vault.Open(dir, p.options())
	if err != nil {
		return nil, kept, err
	}
	p.closers = append(p.closers, v)
	return v, kept, nil
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
	for _, note := range []*message.Message{note, p.fault} {
		if note != nil {
			w.Failed(&message.Error{Message: *note})
		}
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
	return nil
}
