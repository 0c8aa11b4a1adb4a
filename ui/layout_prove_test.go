//go:build prove

package ui_test

import "testing"

// everyone is every sample learner.
var everyone = []string{
	"cai-year10-below-gcse", "dylan-border", "elin-year9-welsh-medium", "jay-17-out-of-education", "marian-adult-returner", "nia-home-educated",
	"owain-year11-apprenticeship", "seren-year13",
}

// TestProveLayout walks every page of every learner in every size, text scale, theme and language.
func TestProveLayout(t *testing.T) {
	x, p := present(t, everyone...), &proof{t: t}
	for _, language := range languages {
		for _, theme := range themes {
			all := looks(language, theme)
			for _, who := range append([]string{nobody}, everyone...) {
				p.walk(x, who, language, all...)
			}
			p.once(x, language, append(starts(), overs("owain-year11-apprenticeship")...), all...)
		}
	}
	for _, l := range looks("", "light") {
		p.once(x, "", []showing{{name: "start-first"}}, l)
	}
	p.done()
}

// TestProveLayoutInUse clicks everything once, for every learner, in the smallest and the usual window.
func TestProveLayoutInUse(t *testing.T) {
	x, p := present(t, everyone...), &proof{t: t}
	for _, language := range languages {
		for _, who := range append([]string{nobody}, everyone...) {
			p.used(x, who, look{1024, 700, 2, language, "light"})
			p.used(x, who, look{1366, 768, 1, language, "contrast"})
		}
	}
	p.done()
}
