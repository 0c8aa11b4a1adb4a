package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"llwybr/ui/theme"
)

// Whatever the words, the width and the style: the mark lies in the room of both, and on no word.
func TestAMarkRunsOn(t *testing.T) {
	useTheme(t, theme.Light, 1)
	rapid.Check(t, func(t *rapid.T) {
		style := rapid.SampledFrom([]theme.Style{theme.Small, theme.Body, theme.Heading}).Draw(t, "style")
		text := NewText(style, strings.Repeat("gair ", rapid.IntRange(0, 30).Draw(t, "words")))
		mark := sampleMark("[12–14]").Inline()
		both, width := RunOn(text, mark), rapid.Float32Range(100, 400).Draw(t, "width")
		both.Resize(fyne.NewSize(width, HeightOf(both, width)))
		if at := mark.Position(); at.Y < 0 || at.Y+mark.Size().Height > both.Size().Height+0.1 || at.X+mark.Size().Width > width+0.1 {
			t.Fatalf("the mark is %v at %v in %v", mark.Size(), at, both.Size())
		}
		if text.Position().Y < 0 || text.Position().Y+text.HeightFor(width) > both.Size().Height+0.1 {
			t.Fatalf("the words are %v high at %v in %v", text.HeightFor(width), text.Position().Y, both.Size())
		}
		laid := text.set(width)
		if n := len(laid.lines); n > 0 && mark.Position().Y < laid.height-1 && mark.Position().X < laid.lines[n-1].width {
			t.Fatalf("the mark at %v lies on a line of %v", mark.Position(), laid.lines[n-1].width)
		}
	})
}

func TestASignHangsBeforeTheFirstLine(t *testing.T) {
	useTheme(t, theme.Light, 1)
	words := NewBody(strings.Repeat("gair ", 30))
	h := Hang(7, NewGlyph(theme.NotKnown, 16), words)
	h.Resize(fyne.NewSize(200, HeightOf(h, 200)))
	if words.Position().X != 23 || words.Size().Height != words.HeightFor(177) || h.Objects[0].Position().Y != 3 {
		t.Errorf("the words at %v, %v high, the sign at %v", words.Position(), words.Size().Height, h.Objects[0].Position())
	}
}
