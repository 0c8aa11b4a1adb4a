package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"pgregory.net/rapid"

	"llwybr/ui/theme"
)

func lay(t *testing.T, container *fyne.Container, width float32) {
	t.Helper()
	container.Resize(fyne.NewSize(width, HeightOf(container, width)))
}

func TestAColumnGivesEachTheHeightItNeeds(t *testing.T) {
	useTheme(t, theme.Light, 1)
	long, after := NewBody(strings.Repeat("gair ", 40)), NewBody("after")
	c := Column(10, long, after)
	lay(t, c, 200)
	if long.Size().Height != long.HeightFor(200) || after.Position().Y != long.Size().Height+10 {
		t.Errorf("the long text is %v high, the next begins at %v", long.Size().Height, after.Position().Y)
	}
	long.Hide()
	lay(t, c, 200)
	if after.Position().Y != 0 {
		t.Error("a hidden object keeps its room")
	}
}

func TestAColumnGivesWhatIsLeftToItsFill(t *testing.T) {
	useTheme(t, theme.Light, 1)
	top, foot := NewBody("a"), NewBody("b")
	c := Column(0, top, Fill(), foot)
	c.Resize(fyne.NewSize(100, 500))
	if foot.Position().Y+foot.Size().Height != 500 {
		t.Errorf("the foot ends at %v", foot.Position().Y+foot.Size().Height)
	}
}

func TestARowSqueezesItsFillFirstThenTheOthersThenBreaks(t *testing.T) {
	useTheme(t, theme.Light, 1)
	words, button := NewBody(strings.Repeat("gair ", 30)), NewButton("Dangos fel rhestr", SecondaryButton, nil)
	r := Row(10, Fill(words), button)
	lay(t, r, 500)
	if button.Size().Width != button.Natural().Width || button.Position().Y != (r.Size().Height-button.Size().Height)/2 {
		t.Errorf("at 500 the button is %v at %v", button.Size(), button.Position())
	}
	lay(t, r, 330)
	if button.Size().Width >= button.Natural().Width || button.Position().X == 0 {
		t.Errorf("at 330 the button is %v", button.Size())
	}
	lay(t, r, 220)
	if button.Position().Y <= words.Position().Y || button.Position().X != 0 {
		t.Errorf("at 220 the button stands at %v", button.Position())
	}
}

func TestAGridKeepsRowsEquallyHigh(t *testing.T) {
	useTheme(t, theme.Light, 1)
	a, b, c := NewBody(strings.Repeat("gair ", 20)), NewBody("b"), NewBody("c")
	g := Grid(2, 10, a, b, c)
	lay(t, g, 210)
	if a.Size() != b.Size() || a.Size().Width != 100 || c.Position().Y != a.Size().Height+10 {
		t.Errorf("a %v b %v c at %v", a.Size(), b.Size(), c.Position())
	}
}

func TestAFrameGivesTheMiddleTheRest(t *testing.T) {
	useTheme(t, theme.Light, 1)
	top, left, centre := NewBody(strings.Repeat("gair ", 20)), Exact(60, NewBody("left")), canvas.NewRectangle(nil)
	f := Frame(top, nil, left, nil, centre)
	f.Resize(fyne.NewSize(200, 400))
	head := top.HeightFor(200)
	if centre.Position() != fyne.NewPos(60, head) || centre.Size() != fyne.NewSize(140, 400-head) {
		t.Errorf("the middle is %v at %v", centre.Size(), centre.Position())
	}
}

func TestLimitKeepsToTheMiddle(t *testing.T) {
	useTheme(t, theme.Light, 1.5)
	inner := NewBody("x")
	l := Limit(100, inner)
	lay(t, l, 400)
	if inner.Size().Width != 150 || inner.Position().X != 125 {
		t.Errorf("%v wide at %v", inner.Size().Width, inner.Position().X)
	}
}

// Whatever the words, the width and the size: no row, flow or column puts a thing outside its width, and things do not lie on each other.
func TestNothingOverlapsOrSticksOut(t *testing.T) {
	useTheme(t, theme.Light, 1)
	rapid.Check(t, func(t *rapid.T) {
		var objects []fyne.CanvasObject
		for range rapid.IntRange(1, 6).Draw(t, "objects") {
			words := strings.Repeat("geiriau ", rapid.IntRange(1, 12).Draw(t, "words"))
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				objects = append(objects, NewBody(words))
			case 1:
				objects = append(objects, NewButton(words, PrimaryButton, nil))
			case 2:
				objects = append(objects, Fill(NewNote(words)))
			default:
				objects = append(objects, NewChip(theme.Met, words))
			}
		}
		width := rapid.Float32Range(190, 900).Draw(t, "width")
		container := rapid.SampledFrom([]func(float32, ...fyne.CanvasObject) *fyne.Container{Row, RowTop, Flow, Column}).Draw(t, "layout")(8, objects...)
		container.Resize(fyne.NewSize(width, HeightOf(container, width)))
		for i, a := range objects {
			if a.Position().X < 0 || a.Position().X+a.Size().Width > width+1 || a.Position().Y+a.Size().Height > container.Size().Height+1 {
				t.Fatalf("object %d: %v at %v in %v", i, a.Size(), a.Position(), container.Size())
			}
			for j, b := range objects[:i] {
				if overlap(a, b) {
					t.Fatalf("objects %d and %d overlap", i, j)
				}
			}
		}
	})
}

func overlap(a, b fyne.CanvasObject) bool {
	const slack = 0.5
	return a.Position().X+slack < b.Position().X+b.Size().Width && b.Position().X+slack < a.Position().X+a.Size().Width &&
		a.Position().Y+slack < b.Position().Y+b.Size().Height && b.Position().Y+slack < a.Position().Y+a.Size().Height
}
