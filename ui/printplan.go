package ui

import (
	"crypto/rand"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/widget"
)

// prints are the copies of plans that the system's viewer opens to print them. They lie in one private folder under names that say nothing,
// and are deleted when the record is closed; what is left over goes at the next start.
type prints struct {
	dir    string // of the program's data; "": the system's folder for passing files
	folder string // "" until there is a copy
}

const printFolder = "llwybr-print-"

func (p *prints) place() string {
	if p.dir == "" {
		return os.TempDir()
	}
	return p.dir
}

// sweep deletes what an earlier run left behind. What cannot be deleted now is tried again at the next start.
func (p *prints) sweep() {
	entries, err := os.ReadDir(p.place())
	if err != nil {
		return // there is no such folder yet
	}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), printFolder) {
			_ = os.RemoveAll(filepath.Join(p.place(), e.Name()))
		}
	}
}

// next is the name of a new copy; the folder is made where there is none.
func (p *prints) next() (string, error) {
	if p.folder == "" {
		if err := os.MkdirAll(p.place(), 0o700); err != nil {
			return "", err
		}
		folder, err := os.MkdirTemp(p.place(), printFolder)
		if err != nil {
			return "", err
		}
		p.folder = folder
	}
	return filepath.Join(p.folder, rand.Text()[:12]+".pdf"), nil
}

// clear deletes the copies and names those that another program holds, which are left to the next start.
func (p *prints) clear() (held []string) {
	folder := p.folder
	p.folder = ""
	if folder == "" || os.RemoveAll(folder) == nil {
		return nil
	}
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			held = append(held, path)
		}
		return nil // what cannot be read is not named
	})
	return held
}

// printing is something that somebody asked to print: how its copy is written, and the messages of what is said of it. Where no viewer can be
// started, what can be done instead is offered.
type printing struct {
	write      func(path string) error
	opened     string
	none, what string
	instead    string
	save       func()
	said       func(id string) // says that it is opened; nil: at the foot of the page
}

// PrintPlan implements screen.Shell: writes a copy and opens it in the system's own viewer.
func (w *Window) PrintPlan(languages string) {
	w.printPages(printing{write: func(path string) error { return w.writeCopy(path, languages) }, opened: "planner.print.opened",
		none: "planner.print.none", what: "planner.print.none.what", instead: "planner.save.pdf", save: func() { w.SavePlan("pdf", languages) }})
}

// printPages writes a copy and opens it in the system's own viewer.
func (w *Window) printPages(p printing) {
	if w.app.Open == nil {
		w.cannotPrint(p)
		return
	}
	path, err := w.app.prints.next()
	if err == nil {
		err = p.write(path)
	}
	if err != nil {
		w.Failed(err)
		return
	}
	if err := w.app.Open(path); err != nil {
		_ = os.Remove(path) // nobody sees it; else it goes with its folder
		w.cannotPrint(p)
		return
	}
	if p.said != nil {
		p.said(p.opened)
		return
	}
	w.Toast(message.New(p.opened), false)
}

func (w *Window) writeCopy(path, languages string) error {
	in, err := w.app.Guide.PlanInput(w.session.Record(), w.app.Today())
	if err != nil {
		return err
	}
	return WritePlan(path, "pdf", plan.Build(in), w.planWords(languages)...)
}

// cannotPrint says that no viewer could be started, and offers to save.
func (w *Window) cannotPrint(p printing) {
	w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{
			Title: w.words.T(p.none),
			Body:  []fyne.CanvasObject{widget.NewBody(w.words.T(p.what))},
			Actions: []widget.DialogAction{
				{Label: w.words.T(p.instead), Emphasis: widget.PrimaryButton, Do: p.save},
				{Label: w.words.T("shell.cancel"), Emphasis: widget.QuietButton},
			},
		}
	})
}

// tellHeld names the copies that could not be deleted, once, before something goes on; it reports whether there are any.
func (w *Window) tellHeld(then func()) bool {
	if len(w.held) == 0 {
		return false
	}
	held := w.held
	w.held = nil
	w.dialog(func() widget.DialogSpec {
		body := []fyne.CanvasObject{widget.NewBody(w.words.T("planner.print.held"))}
		for _, path := range held {
			body = append(body, widget.NewSmall(fmt.Sprintf("%q", path)))
		}
		return widget.DialogSpec{Title: w.words.T("planner.print.held.title"), Body: body, OnClose: then,
			Actions: []widget.DialogAction{{Label: w.words.T("shell.close"), Emphasis: widget.PrimaryButton}}}
	})
	return true
}
