package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/ui/widget"
)

// BenchmarkKeystroke measures the palette from a keystroke to its rows, laid out, beside a list of as many rows of the same words that searches
// nothing.
func BenchmarkKeystroke(b *testing.B) {
	var keys []string
	for _, query := range []string{"gwaith cymdeithasol", "beiriannydd", "plismon", "trin gwallt", "nurse", "lefel 3 diploma", "working with animals"} {
		for i := range query {
			if i > 0 {
				keys = append(keys, query[:i])
			}
		}
	}
	w := learner(b, message.Welsh, "elin-year9-welsh-medium")
	w.openSearch()
	p := w.palette
	shown := make([][]found, len(keys))
	for i, key := range keys {
		p.find(key)
		shown[i] = p.hits
	}
	measure(b, "palette", func(i int) { p.find(keys[i%len(keys)]) })
	list := widget.Column(0)
	test.NewTempWindow(b, list).Resize(fyne.NewSize(paletteWide, 600))
	measure(b, "rows-alone", func(i int) {
		list.Objects = nil
		for _, f := range shown[i%len(keys)] {
			list.Add(widget.NewHitRow(widget.HitSpec{Sign: widget.NewIcon(kindIcons["area"], 22, widget.Ink), Name: []widget.Run{{Text: w.words.Text(f.Name)}}}))
		}
		list.Refresh()
	})
}

// measure says besides the mean within what time 19 of 20 are done.
func measure(b *testing.B, name string, do func(i int)) {
	b.Run(name, func(b *testing.B) {
		all := make([]time.Duration, b.N)
		for i := range all {
			from := time.Now()
			do(i)
			all[i] = time.Since(from)
		}
		slices.Sort(all)
		b.ReportMetric(float64(all[len(all)*95/100])/1e6, "ms-19-of-20")
	})
}
