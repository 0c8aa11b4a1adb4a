package widget

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// unlimited is a width at which nothing wraps; longWord is the width beyond which a single word may be broken, in pixels of the drawings.
const (
	unlimited float32 = 1e6
	longWord  float32 = 170
)

// typeset is a text broken into lines.
type typeset struct {
	lines         []typeLine
	width, height float32
	widest        float32 // the widest word
}

type typesetKey struct {
	width, scale float32
	style        theme.Style
	face         theme.Face
}

type typeLine struct {
	segments []segment
	width    float32
}

// segment is what is drawn in one go: neighbouring words of one look.
type segment struct {
	text         string
	bold, marked bool
	x, width     float32
	lit          float32 // being read aloud: how far the mark behind it reaches; 0: it is not
}

func (s segment) textStyle(style theme.Style) fyne.TextStyle {
	return fyne.TextStyle{Bold: s.bold || style.Bold(), Underline: s.marked}
}

// word is a word, or a piece of one that is too long, with whether a space stands before it and whether a line must begin with it.
type word struct {
	parts   []segment // more than one where the look changes inside the word
	space   bool
	newLine bool
	width   float32
}

// parseRuns reads two stars as the beginning and end of bold.
func parseRuns(text string) []Run {
	var runs []Run
	for i, part := range strings.Split(text, "**") {
		if part != "" {
			runs = append(runs, Run{Text: part, Bold: i%2 == 1})
		}
	}
	return runs
}

func lines(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// setter breaks runs into lines.
type setter struct {
	theme *theme.Theme
	size  float32
	style theme.Style
	limit float32
	space float32
	apart bool // words stand further apart than a space, so each is drawn by itself
	done  []typeLine
	line  typeLine
}

func setType(th *theme.Theme, style theme.Style, runs []Run, width float32) typeset {
	s := &setter{theme: th, size: th.TextSize(style), style: style, limit: width, apart: th.WordGap(style) > 0}
	s.space = s.measure(segment{text: " "}) + th.WordGap(style)
	set := typeset{}
	for _, w := range s.words(runs) {
		s.add(w)
		set.widest = max(set.widest, w.width)
	}
	s.done = append(s.done, s.line)
	set.lines, set.height = s.done, th.LineHeight(style)*float32(len(s.done))
	for _, l := range s.done {
		set.width = max(set.width, l.width)
	}
	return set
}

func (s *setter) measure(part segment) float32 {
	look := part.textStyle(s.style)
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(part.text, s.size, look, s.theme.FontSource(look))
	return size.Width
}

// words cuts the runs at spaces and line breaks. A word may go on from one run into the next.
func (s *setter) words(runs []Run) []word {
	var words []word
	open, space, newLine := false, false, false
	for _, run := range runs {
		for _, r := range cut(run.Text) {
			switch r {
			case " ":
				open, space = false, true
				continue
			case "\n":
				open, newLine = false, true
				continue
			}
			part := segment{text: r, bold: run.Bold, marked: run.Marked}
			part.width = s.measure(part)
			if !open {
				words = append(words, word{space: space, newLine: newLine})
			}
			last := &words[len(words)-1]
			last.parts, last.width = append(last.parts, part), last.width+part.width
			open, space, newLine = true, false, false
		}
	}
	return words
}

// cut splits a text into words, spaces and line breaks.
func cut(text string) []string {
	var pieces []string
	for text != "" {
		i := strings.IndexAny(text, " \n")
		switch {
		case i < 0:
			return append(pieces, text)
		case i > 0:
			pieces = append(pieces, text[:i])
		}
		pieces, text = append(pieces, text[i:i+1]), text[i+1:]
	}
	return pieces
}

// add puts a word on the line, or on the next one.
func (s *setter) add(w word) {
	if w.newLine {
		s.breakLine()
	}
	gap := float32(0)
	if w.space && len(s.line.segments) > 0 {
		gap = s.space
	}
	if len(s.line.segments) > 0 && s.line.width+gap+w.width > s.limit+0.5 {
		s.breakLine()
		gap = 0
	}
	for _, part := range w.parts {
		s.append(part, gap)
		gap = 0
	}
}

func (s *setter) breakLine() {
	s.done = append(s.done, s.line)
	s.line = typeLine{}
}

// append adds a part to the line, joining it to its neighbour where they look the same, and breaking it where it alone is too long.
func (s *setter) append(part segment, gap float32) {
	for s.line.width+gap+part.width > s.limit+0.5 && len(s.line.segments) == 0 {
		head, tail := s.split(part)
		if tail.text == "" {
			break
		}
		s.line = typeLine{segments: []segment{head}, width: head.width}
		s.breakLine()
		part = tail
	}
	if n := len(s.line.segments); n > 0 && joins(s.line.segments[n-1], part) && !(s.apart && gap > 0) {
		last := &s.line.segments[n-1]
		if gap > 0 {
			last.text += " "
		}
		last.text += part.text
		last.width += gap + part.width
	} else {
		part.x = s.line.width + gap
		s.line.segments = append(s.line.segments, part)
	}
	s.line.width += gap + part.width
}

func joins(a, b segment) bool { return a.bold == b.bold && !a.marked && !b.marked }

// split cuts off as many letters as fit on a line, at least one.
func (s *setter) split(part segment) (head, tail segment) {
	runes := []rune(part.text)
	n := len(runes)
	for n > 1 && s.measure(segment{text: string(runes[:n]), bold: part.bold}) > s.limit {
		n--
	}
	head, tail = part, part
	head.text, tail.text = string(runes[:n]), string(runes[n:])
	head.width, tail.width = s.measure(head), s.measure(tail)
	return head, tail
}
