//go:build prove

package ui_test

import "testing"

// others are the sample learners that the usual run does not walk.
var others = []string{"cai-year10-below-gcse", "dylan-border", "jay-17-out-of-education", "marian-adult-returner", "nia-home-educated", "seren-year13"}

var themes = []string{"light", "dark", "contrast", "paper"}

// TestProveLayout walks every page of an empty and of two full records in every size, text scale, theme and language, and of all other
// sample learners in light.
func TestProveLayout(t *testing.T) {
	x, p := present(t, append(others, samples...)...), &proof{t: t}
	for _, language := range languages {
		for _, theme := range themes {
			for _, who := range append([]string{nobody}, samples...) {
				p.walk(x, who, language, looks(language, theme)...)
			}
		}
		for _, who := range others {
			p.walk(x, who, language, looks(language, "light")...)
		}
		p.once(x, language, append(starts(), overs(samples[0])...), append(looks(language, "light"), looks(language, "contrast")...)...)
	}
	for _, l := range looks("", "light") {
		p.once(x, "", []showing{{name: "start-first"}}, l)
	}
	p.done()
}

// TestProveLayoutInUse clicks everything once, in the smallest window with the largest text, and in the usual one; for the other
// learners in Welsh.
func TestProveLayoutInUse(t *testing.T) {
	x, p := present(t, append(others, samples...)...), &proof{t: t}
	for _, language := range languages {
		for _, who := range append([]string{nobody}, samples...) {
			p.used(x, who, look{1024, 700, 2, language, "light"})
			p.used(x, who, look{1366, 768, 1, language, "contrast"})
		}
	}
	for _, who := range others {
		p.used(x, who, look{1024, 700, 1.5, "cy", "light"})
	}
	p.done()
}
