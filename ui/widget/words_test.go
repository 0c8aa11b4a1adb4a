package widget

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

// No sentence in Go code: everything a person reads comes from the caller. Allowed are SVG, formats, and single signs.
func TestNoWordsInTheCode(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			if _, isImport := node.(*ast.ImportSpec); isImport {
				return false
			}
			if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				checkLiteral(t, file, literal.Value)
			}
			return true
		})
	}
}

// allowedWords are the strings in the code that are no words for people.
var allowedWords = map[string]bool{"close": true, welshLetters: true}

func checkLiteral(t *testing.T, file, quoted string) {
	t.Helper()
	text, err := strconv.Unquote(quoted)
	if err != nil {
		t.Fatal(err)
	}
	letters := strings.IndexFunc(text, unicode.IsLetter) >= 0
	if letters && !strings.ContainsAny(text, "<%") && !allowedWords[text] {
		t.Errorf("%s has the words %q", file, text)
	}
}

// A preview in another size: parts inside a theme override take its theme, down to their words.
func TestAPreviewHasItsOwnSize(t *testing.T) {
	useTheme(t, theme.Light, 1)
	b := NewButton("Gweld", PrimaryButton, nil)
	over := container.NewThemeOverride(b, theme.New(theme.Dark, 2))
	window := test.NewTempWindow(t, over)
	window.Resize(fyne.NewSize(400, 200))
	if got := b.label.Natural().Height; got != 44 {
		t.Errorf("a line is %v high, want 44", got)
	}
	if b.MinSize().Height != 2*buttonHeight {
		t.Errorf("the button is %v high", b.MinSize().Height)
	}
	if b.back.FillColor != theme.New(theme.Dark, 2).Palette().Primary {
		t.Error("the button has the colours of the page")
	}
}
