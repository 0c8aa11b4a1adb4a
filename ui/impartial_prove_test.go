//go:build prove

package ui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/core/guide"
	core "llwybr/core/learner"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// manySittings is the thousand of the law.
const manySittings = 1000

func TestProveTheFamiliesAreShownEqually(t *testing.T) { shownEqually(t, manySittings) }

// The same of what stands in view: the window is laid out, and a family counts where the name of its lane, which stands at the height of its first
// line, is within the first screenful of the map as it opens. A thousand sittings for each size of window, half of them in each language. The law is held to the screen
// of the drawings; what the smallest window shows is said.
func TestProveTheFamiliesStandInView(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1024, Height: 700}} {
		for _, language := range []string{"cy", "en"} {
			w := shell(t, language, "")
			w.win.Resize(size)
			draw, seen, all := newDraw(w.app.Guide), map[string]int{}, 0
			for range manySittings / 2 {
				w.Enter(sat(t, draw.learner(), language))
				w.Go(screen.Place{Name: screen.Routes})
				for _, id := range inView(w) {
					seen[id], all = seen[id]+1, all+1
				}
				w.Lock()
			}
			for _, id := range ledger.Families {
				part := ledger.OfEqual(seen[id], all)
				t.Logf("in view at %.0f x %.0f, %s, %d sittings: %-14s %4d = %.2f of an equal part", size.Width, size.Height, language, manySittings/2, id, seen[id], part)
				if size.Width == 1366 && (part < equalFrom || part > equalTo) {
					t.Errorf("%s has %.2f of an equal part", id, part)
				}
			}
		}
	}
}

// sat is a session with a record.
func sat(t *testing.T, rec core.Record, language string) *session.Session {
	t.Helper()
	store := vault.NewMemory()
	made, err := store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(store, id, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	rec.Language = language
	if err := s.Import(rec); err != nil {
		t.Fatal(err)
	}
	return s
}

// inView are the families whose names stand within the part of the map that is in view.
func inView(w *Window) []string {
	var plan *widget.RouteMap
	visit(w.win.Canvas().Content(), func(o fyne.CanvasObject) {
		if m, is := o.(*widget.RouteMap); is {
			plan = m
		}
	})
	names := map[string]string{}
	for _, f := range screen.Alphabetical(w.words, w.app.Guide.Catalogue.Families(), func(f guide.Family) message.Text { return f.Name }) {
		names[w.words.Text(f.Name)] = f.ID
	}
	var ids []string
	end, at := float32(0), fyne.CurrentApp().Driver().AbsolutePositionForObject
	visit(plan, func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *container.Scroll:
			end = at(x).Y + x.Size().Height
		case *widget.Text:
			if id := names[x.String()]; id != "" && end > 0 && at(x).Y+x.Size().Height <= end {
				ids = append(ids, id)
				delete(names, x.String())
			}
		}
	})
	return ids
}
