package widget

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"llwybr/ui/theme"
)

func TestStarsMakeWordsBold(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewBody("Mae **Gwneud** a **Helpu** yn agos")
	if text.String() != "Mae Gwneud a Helpu yn agos" {
		t.Errorf("reads %q", text.String())
	}
	var bold []string
	for _, segment := range text.set(unlimited).lines[0].segments {
		if segment.bold {
			bold = append(bold, segment.text)
		}
	}
	if !slices.Equal(bold, []string{"Gwneud", "Helpu"}) {
		t.Errorf("bold: %v", bold)
	}
}

func TestAMarkMayEndInsideAWord(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewRuns(theme.Body, Run{Text: "TAAU "}, Run{Text: "Peirian", Marked: true}, Run{Text: "neg"})
	if lines := text.set(200).lines; len(lines) != 1 {
		t.Fatalf("%d lines", len(lines))
	}
	narrow := text.set(60)
	if len(narrow.lines) != 2 || narrow.lines[1].segments[0].text != "Peirian" || narrow.lines[1].segments[1].text != "neg" {
		t.Errorf("the word was broken at its mark: %+v", narrow.lines)
	}
}

func TestLinesBreakWhereTheTextDoes(t *testing.T) {
	useTheme(t, theme.Light, 1)
	if got := len(NewBody("un\ndau\ntri").set(unlimited).lines); got != 3 {
		t.Errorf("%d lines, want 3", got)
	}
}

func TestAnEmptyTextHasOneLineAndNoTwin(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewBody("")
	if text.Natural().Height != 22 || text.Twin() != nil {
		t.Errorf("%v, twin %v", text.Natural(), text.Twin())
	}
}

func TestOneLineNeverWraps(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewBody("Llwybr gyrfa i bawb").OneLine()
	if text.HeightFor(10) != 22 || text.MinSize().Width != text.Natural().Width {
		t.Error("a text of one line wraps")
	}
}

// At any width: every letter is drawn once, in order, and no line is wider than it may be unless it is a single letter.
func TestNoLetterIsLost(t *testing.T) {
	useTheme(t, theme.Light, 1)
	word := rapid.StringMatching(`[a-zŵŷâêîôû]{1,24}`)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 1, 12).Draw(t, "words"), " ")
		width := rapid.Float32Range(20, 600).Draw(t, "width")
		drawn := ""
		for _, line := range NewBody(text).set(width).lines {
			for _, segment := range line.segments {
				drawn += segment.text
			}
			if line.width > width+1 && len([]rune(line.segments[0].text)) > 1 {
				t.Fatalf("a line is %v wide in %v: %+v", line.width, width, line)
			}
		}
		if strings.ReplaceAll(drawn, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("drawn %q, want %q", drawn, text)
		}
	})
}

func TestTextIsDrawnInItsToneAndPlace(t *testing.T) {
	useTheme(t, theme.Light, 1)
	text := NewNote("un dau tri").Align(fyne.TextAlignTrailing)
	text.Resize(fyne.NewSize(300, 18))
	if got := text.offset(300, 100); got != 200 {
		t.Errorf("a trailing line begins at %v", got)
	}
}
