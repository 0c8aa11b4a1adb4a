package widget

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"github.com/google/go-cmp/cmp"

	"llwybr/ui/theme"
)

var update = flag.Bool("update", false, "write the goldens anew")

// stage lays an object out at a width, as a page does, and returns its canvas.
func stage(width float32, object fyne.CanvasObject) software.WindowlessCanvas {
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(Exact(width, object))
	size := NaturalOf(c.Content())
	c.Resize(size)
	return c
}

func useTheme(t *testing.T, variant theme.Variant, scale float32) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(variant, scale))
}

func TestMarkup(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, s := range gallery() {
		t.Run(s.name, func(t *testing.T) {
			got := test.RenderToMarkup(stage(s.width, s.build()))
			path := filepath.Join("testdata", s.name+".xml")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v (run with -update to write it)", err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Every theme and size: what can be used is at least 44 px in both directions.
func TestTargetsAreLargeEnough(t *testing.T) {
	for _, variant := range theme.Variants() {
		for _, scale := range []float32{1, 1.5, 2} {
			useTheme(t, variant, scale)
			least := theme.Current().Px(Target)
			for _, s := range gallery() {
				if !s.target {
					continue
				}
				object := s.build()
				if size := object.MinSize(); size.Width < least || size.Height < least {
					t.Errorf("%s in %s at %v: at least %v", s.name, variant, scale, size)
				}
				stage(s.width, object)
				if size := object.Size(); size.Height < least {
					t.Errorf("%s in %s at %v: %v when laid out", s.name, variant, scale, size)
				}
			}
		}
	}
}

var drawnText = regexp.MustCompile(`<text[^>]*>([^<]*)</text>`)

// wordsDrawn returns the words on a canvas, sorted: lines break where they fall, so words are compared.
func wordsDrawn(c fyne.Canvas) []string {
	var words []string
	for _, match := range drawnText.FindAllStringSubmatch(test.RenderToMarkup(c), -1) {
		words = append(words, strings.Fields(match[1])...)
	}
	slices.Sort(words)
	return words
}

func wordsOf(twin []string) []string {
	var words []string
	words = append(words, strings.Fields(strings.Join(twin, " "))...)
	slices.Sort(words)
	return words
}

// inPicture are the parts that say in their twin what they show without words.
var inPicture = map[string]bool{"progress": true, "progress-plain": true, "pips": true, "check-done": true, "hexagon-small": true, "list-row": true,
	"compare": true, "compare-two": true, "compare-one": true}

// brokenWords are the samples whose drawing breaks or joins a word, which the comparison by words cannot see.
var brokenWords = map[string]bool{"text-body": true, "text-marked": true, "hit": true}

func TestTwinSaysWhatIsDrawn(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, s := range gallery() {
		object := s.build()
		twin, drawn := wordsOf(TwinOf(object)), wordsDrawn(stage(s.width*2, object))
		if inPicture[s.name] {
			for _, word := range drawn {
				if !slices.Contains(twin, word) {
					t.Errorf("%s draws %q, which its twin does not say", s.name, word)
				}
			}
			continue
		}
		if diff := cmp.Diff(twin, drawn); diff != "" && !brokenWords[s.name] {
			t.Errorf("%s: twin and drawing differ:\n%s", s.name, diff)
		}
	}
}

// Nothing is clipped: every text that is drawn lies inside its widget, in every theme size.
func TestNoTextIsClipped(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		useTheme(t, theme.Light, scale)
		for _, s := range gallery() {
			object := s.build()
			stage(s.width, object)
			size := object.Size()
			eachText(object, fyne.Position{}, func(at fyne.Position, text *Text) {
				natural := text.HeightFor(text.Size().Width)
				if at.X < -1 || at.X+text.Size().Width > size.Width+1 || at.Y < -1 || at.Y+natural > size.Height+1 {
					t.Errorf("%s at %v: %q at %v, %v high, in %v", s.name, scale, text.String(), at, natural, size)
				}
			})
		}
	}
}

func eachText(object fyne.CanvasObject, at fyne.Position, visit func(fyne.Position, *Text)) {
	if !object.Visible() {
		return
	}
	if text, ok := object.(*Text); ok {
		visit(at, text)
		return
	}
	for _, child := range childrenOf(object) {
		eachText(child, at.Add(child.Position()), visit)
	}
}

// A part changes its colours with the theme, without being built anew.
func TestPartsFollowTheTheme(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, s := range gallery() {
		object := s.build()
		c := stage(s.width, object)
		before := c.Capture()
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Contrast, 1))
		object.Refresh()
		if reflect.DeepEqual(c.Capture(), before) {
			t.Errorf("%s keeps the colours of the light theme", s.name)
		}
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, 1))
	}
}

func TestAccessibleNames(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, s := range gallery() {
		object, ok := s.build().(fyne.Focusable)
		if !ok {
			continue
		}
		named, ok := object.(fyne.Accessible)
		if !ok || named.AccessibilityLabel() == "" || named.AccessibilityRole() == "" {
			t.Errorf("%s has no name or role for a screen reader", s.name)
		}
	}
}
