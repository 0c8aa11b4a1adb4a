// Command cmd is the makers' side of the review of the Welsh: `make welsh`, `make welsh-words`, `make welsh-export`, `make welsh-import`. It says
// what it did in both languages, and works from the product's root.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/welsh/review"
	"llwybr/locales"
)

func main() {
	words, err := i18n.New(locales.FS)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	c := &command{words: words, root: os.DirFS(".")}
	if err := c.run(os.Args[1:]); err != nil {
		for _, language := range []string{message.Welsh, message.English} {
			if !errors.Is(err, errSaid) {
				fmt.Fprintln(os.Stderr, words.For(language).Error(err))
			}
		}
		os.Exit(1)
	}
}

// errSaid is a failure of which everything has been said.
var errSaid = errors.New("said")

type command struct {
	words *i18n.Bundle
	root  fs.FS
}

func (c *command) run(args []string) error {
	switch {
	case len(args) == 0:
		return c.look()
	case len(args) == 1 && args[0] == "words":
		return c.vouch()
	case len(args) == 2 && args[0] == "export":
		return c.export(args[1])
	case len(args) == 2 && args[0] == "import":
		return c.take(args[1])
	}
	return message.Fail(os.ErrInvalid, "review.usage")
}

// say says a message in both languages.
func (c *command) say(id string, pairs ...any) {
	for _, language := range []string{message.Welsh, message.English} {
		fmt.Println(c.words.For(language).T(id, pairs...))
	}
}

func (c *command) look() error {
	r, err := review.Look(c.root)
	if err != nil {
		return err
	}
	r.Lines(os.Stdout)
	c.say("review.texts", "Number", r.Texts)
	c.say("review.faults", "Number", len(r.Faults))
	c.say("review.questions", "Number", len(r.Questions))
	c.say("review.answered", "Number", r.Answered)
	c.say("review.idle", "Number", len(r.Idle))
	draft, checked, approved := r.Share[review.Draft], r.Share[review.Checked], r.Share[review.Approved]
	c.say("review.states", "Draft", draft, "Checked", checked, "Approved", approved, "Share", 100*approved/max(1, draft+checked+approved))
	if !r.Good() {
		c.say("review.not-good")
		return errSaid
	}
	c.say("review.good")
	return nil
}

func (c *command) product() (p *review.Product, g *review.Gate, states map[string]review.State, err error) {
	if p, err = review.Gather(c.root); err != nil {
		return
	}
	if g, err = review.NewGate(c.root); err != nil {
		return
	}
	states, err = review.ReadStates(c.root)
	return
}

func (c *command) vouch() error {
	p, g, _, err := c.product()
	if err != nil {
		return err
	}
	added, unknown, err := review.Vouch(".", g, p)
	if err == nil {
		c.say("review.words", "Number", len(added), "Unknown", strings.Join(unknown, " "))
	}
	return err
}

func (c *command) export(file string) error {
	p, err := review.Gather(c.root)
	if err != nil {
		return err
	}
	states, err := review.ReadStates(c.root)
	if err != nil {
		return err
	}
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	n, err := review.Export(out, p, states)
	if err = errors.Join(err, out.Close()); err == nil {
		c.say("review.exported", "File", file, "Number", n)
	}
	return err
}

func (c *command) take(file string) error {
	p, g, states, err := c.product()
	if err != nil {
		return err
	}
	sheet, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	in, err := review.Import(sheet, os.ReadFile, g, p, states, time.Now().Format(time.DateOnly))
	if err != nil {
		return err
	}
	names, err := in.Write(".")
	if err == nil {
		c.say("review.imported", "Texts", in.Texts, "States", in.States, "Files", strings.Join(names, " "))
	}
	return err
}
