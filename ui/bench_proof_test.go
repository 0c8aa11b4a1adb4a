package ui_test

import (
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"llwybr/ui"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// milliseconds reports a time beside the benchmark's own figures.
func milliseconds(b *testing.B, d time.Duration, unit string) {
	b.ReportMetric(float64(d.Microseconds())/1000, unit)
}

// BenchmarkScreen opens each screen of a full record: built, laid out, and with the focus given. At most 50 ms are meant. The baseline is the
// toolkit's window with an empty page.
func BenchmarkScreen(b *testing.B) {
	b.Run("baseline-empty-window", func(b *testing.B) {
		test.NewTempApp(b)
		w := test.NewTempWindow(b, nil)
		w.Resize(fyne.NewSize(drawn.width, drawn.height))
		for b.Loop() {
			w.SetContent(widget.NewScroll(widget.Column(0, canvas.NewRectangle(nil))))
		}
	})
	st := newStage(b, present(b, samples...), drawn.in("cy")).enter(samples[0])
	for _, name := range ui.Screens {
		b.Run(name, func(b *testing.B) {
			var worst time.Duration
			for b.Loop() {
				begun := time.Now()
				st.to(name, samples[0])
				worst = max(worst, time.Since(begun))
			}
			milliseconds(b, worst, "worst-ms")
		})
	}
}

// BenchmarkSearch types a word into the search, key by key: found, listed and laid out. No key may take more than 50 ms, which is a frame;
// painting is not in it. The baseline types into a field alone.
func BenchmarkSearch(b *testing.B) {
	typed := func(b *testing.B, field func() fyne.Focusable, again func()) {
		var worst time.Duration
		keys := 0
		for b.Loop() {
			for _, r := range "peirianneg" {
				begun := time.Now()
				field().TypedRune(r)
				worst = max(worst, time.Since(begun))
				keys++
			}
			again()
		}
		milliseconds(b, b.Elapsed()/time.Duration(keys), "ms/key")
		milliseconds(b, worst, "worst-ms/key")
	}
	st := newStage(b, present(b, samples...), drawn.in("cy")).enter(samples[0])
	b.Run("baseline-field", func(b *testing.B) {
		entry := widget.NewEntry(widget.EntrySpec{Label: "Chwilio"})
		w := test.NewTempWindow(b, entry)
		w.Resize(fyne.NewSize(700, 200))
		typed(b, entry.Field, func() { entry.SetText("") })
	})
	b.Run("search", func(b *testing.B) {
		st.Find("")
		typed(b, st.Win().Canvas().Focused, func() { st.CloseOver(); st.Find("") })
		st.CloseOver()
	})
}

// idle counts what asks for a frame while nobody does anything.
type idle struct {
	fyne.App
	driver counting
}

// Driver implements fyne.App.
func (a *idle) Driver() fyne.Driver { return a.driver }

type counting struct {
	fyne.Driver
	asked *atomic.Int64
}

// CanvasForObject implements fyne.Driver: whoever asks for an object's canvas wants to have it painted.
func (d counting) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	d.asked.Add(1)
	return d.Driver.CanvasForObject(o)
}

// StartAnimation implements fyne.Driver.
func (d counting) StartAnimation(*fyne.Animation) { d.asked.Add(1) }

// whileIdle is how often something asks to be painted during a time in which nobody does anything.
func whileIdle(d time.Duration, during func()) int64 {
	app := fyne.CurrentApp()
	a := &idle{App: app, driver: counting{app.Driver(), &atomic.Int64{}}}
	fyne.SetCurrentApp(a)
	defer fyne.SetCurrentApp(app)
	if during != nil {
		during()
	}
	time.Sleep(d)
	return a.driver.asked.Load()
}

// Nothing is painted while nobody does anything, on any screen, 2 seconds in all; and what is painted is counted.
func TestNothingMovesByItself(t *testing.T) {
	st := newStage(t, present(t, samples...), drawn.in("cy")).enter(samples[0])
	each := 2 * time.Second / time.Duration(len(ui.Screens))
	for _, name := range ui.Screens {
		st.to(name, samples[0])
		if n := whileIdle(each, nil); n != 0 {
			t.Errorf("%s asks %d times to be painted", name, n)
		}
	}
	if n := whileIdle(0, func() { canvas.Refresh(st.Win().Canvas().Content()) }); n == 0 {
		t.Error("the count counts nothing")
	}
}

// BenchmarkIdle waits 2 seconds on screens that could move, and reports how often something asks to be painted. The baseline is an empty window.
func BenchmarkIdle(b *testing.B) {
	wait := func(b *testing.B) {
		asked := int64(0)
		for range b.N {
			asked += whileIdle(2*time.Second, nil)
		}
		b.ReportMetric(float64(asked)/float64(b.N), "refreshes/2s")
	}
	b.Run("baseline-empty-window", func(b *testing.B) {
		test.NewTempApp(b)
		test.NewTempWindow(b, canvas.NewRectangle(nil))
		wait(b)
	})
	st := newStage(b, present(b, samples...), drawn.in("cy")).enter(samples[0])
	for _, name := range []string{screen.Journey, screen.Interests, screen.Plan} {
		b.Run(name, func(b *testing.B) {
			st.to(name, samples[0])
			wait(b)
		})
	}
	b.Run("search", func(b *testing.B) {
		st.Find("peirianneg")
		wait(b)
		st.CloseOver()
	})
}
