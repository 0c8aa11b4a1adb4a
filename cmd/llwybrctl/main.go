// Command llwybrctl is Llwybr without a window, for administrators, tests and scripts: the same engine, pure Go, no display needed.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/locales"
)

// Exit codes: a bad input is 1, wrong usage is 2.
const (
	exitBad   = 1
	exitUsage = 2
)

// errUsage is returned when a command's words are wrong; the usage has been printed.
var errUsage = errors.New("usage")

// tool is one run: where it reads and writes, and how it speaks.
type tool struct {
	in       io.Reader
	out, err io.Writer
	bundle   *i18n.Bundle
	words    *i18n.Translator
	stdin    *bufio.Reader // in, once it is read line by line
	today    message.Day
	given    string   // --today; "" = the machine's clock
	kdf      seal.KDF // what words cost in the tests; the zero KDF is measured on the machine
	guided   *guide.Guide
	file     string // a learner's own file that a vault command works on
	about    string // the message that is all the help there is for this command; "" = that of all commands
	data     string // the folder whose installed edition of the facts is used; "" uses the one built in
}

type command struct {
	name string
	run  func(*tool, []string) error
}

var commands = []command{
	{"score", score}, {"match", match}, {"congruence", congruence}, {"check", check}, {"routes", findRoutes},
	{"search", find}, {"plan", writePlan}, {"tour", takeTour}, {"catalogue", facts}, {"scenarios", scenarios},
	{"offer", offers}, {"doors", findDoors}, {"open", openStep}, {"blocks", fillBlocks},
	{"vault", vaults},
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run runs one command and gives the exit code.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	return (&tool{in: in, out: out, err: errs}).run(args)
}

func (t *tool) run(args []string) int {
	if err := t.speak(language(args)); err != nil {
		fmt.Fprintln(t.err, err)
		return exitBad
	}
	defer t.close()
	if len(withoutLanguage(args)) == 0 {
		t.usage()
		return exitUsage
	}
	if args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		fmt.Fprintln(t.out, t.help())
		return 0
	}
	for _, c := range commands {
		if c.name == args[0] {
			return t.finish(c.run(t, args[1:]))
		}
	}
	fmt.Fprintln(t.err, t.words.T("command.unknown", "Name", args[0]))
	t.usage()
	return exitUsage
}

// withoutLanguage leaves out the choice of a language, where nothing but that was typed.
func withoutLanguage(args []string) []string {
	switch {
	case len(args) == 2 && strings.TrimLeft(args[0], "-") == "lang" && strings.HasPrefix(args[0], "-"):
		return nil
	case len(args) == 1 && strings.HasPrefix(args[0], "--lang="):
		return nil
	}
	return args
}

func (t *tool) usage() { fmt.Fprintln(t.err, t.help()) }

func (t *tool) help() string {
	if t.about != "" {
		return t.words.T(t.about)
	}
	return strings.Join([]string{t.words.T("command.usage"), t.words.T("interests.form-usage"), t.words.T("route.usage"), t.words.T("edition.usage"),
		t.words.T("vaultcmd.usage")}, "\n\n")
}

func (t *tool) finish(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return exitUsage
	}
	fmt.Fprintln(t.err, t.words.Error(err))
	return exitBad
}

// language finds --lang among the words before they are parsed, so that a fault in them is already worded in it. Without it the
// system's language decides, and English where that is neither.
func language(args []string) string {
	for i, a := range args {
		name, value, cut := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if name != "lang" || !strings.HasPrefix(a, "-") {
			continue
		}
		if !cut && i+1 < len(args) {
			value = args[i+1]
		}
		if value == message.Welsh || value == message.English {
			return value
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, message.Welsh) {
				return message.Welsh
			}
			break
		}
	}
	return message.English
}

func (t *tool) speak(language string) error {
	b, err := i18n.New(locales.FS)
	if err != nil {
		return err
	}
	t.bundle, t.words = b, b.For(language)
	return nil
}

// flags starts a command's flags; --today and --lang are there for every command.
func (t *tool) flags(name string) (*flag.FlagSet, *options) {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	o := &options{}
	f.StringVar(&o.today, "today", "", "")
	f.StringVar(&o.lang, "lang", "", "")
	f.BoolVar(&o.json, "json", false, "")
	f.StringVar(&t.data, "data", "", "")
	return f, o
}

type options struct {
	today, lang string
	json        bool
	rest        []string
}

// parse reads a command's words: flags may stand before and after the plain words, of which there must be so many.
func (t *tool) parse(f *flag.FlagSet, o *options, args []string, plain int) error {
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				fmt.Fprintln(t.out, t.help())
				return err
			}
			return t.misused("command.bad-flag", "Flag", flagOf(err))
		}
		args = f.Args()
		if len(args) > 0 {
			o.rest, args = append(o.rest, args[0]), args[1:]
		}
	}
	if len(o.rest) != plain {
		return t.misused("command.words", "Expected", plain, "Found", len(o.rest))
	}
	switch o.lang {
	case "", message.Welsh, message.English, "both":
		return t.clock(o.today)
	}
	return t.misused("command.language", "Value", o.lang)
}

// flagOf is the flag that a fault of the flag package is about, which words its faults in English alone.
func flagOf(err error) string {
	for _, word := range strings.Fields(err.Error()) {
		if strings.HasPrefix(word, "-") {
			return "--" + strings.TrimRight(strings.TrimLeft(word, "-"), ":")
		}
	}
	return "-"
}

func (t *tool) misused(id string, pairs ...any) error {
	fmt.Fprintln(t.err, t.words.T(id, pairs...))
	t.usage()
	return errUsage
}

// clock sets the day on which the command runs.
func (t *tool) clock(today string) error {
	if today == "" {
		t.today = message.Day(time.Now().Format(time.DateOnly))
		return nil
	}
	if _, err := time.Parse(time.DateOnly, today); err != nil {
		return t.misused("command.today", "Value", today)
	}
	t.today, t.given = message.Day(today), today
	return nil
}

// guide opens the catalogue that is built into the program, or the edition that is installed in the folder of --data.
func (t *tool) guide() (*guide.Guide, error) {
	if t.guided != nil {
		return t.guided, nil
	}
	if t.data != "" {
		shelf, err := t.shelf("")
		if err != nil {
			return nil, err
		}
		t.guided = guide.New(shelf.Catalogue())
		return t.guided, nil
	}
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		return nil, err
	}
	t.guided = guide.New(cat)
	return t.guided, nil
}

func (t *tool) close() {
	if t.guided != nil {
		_ = t.guided.Catalogue.Close() // read-only: nothing can be lost
	}
}
