package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// toolkitOwn are what the toolkit words by itself, in one language for all windows or in English alone: forms (Submit, Cancel), choices ((Select one)), calendars,
// file dialogs, Yes and No, menus with names of keys, and fields with a menu of their own under the right button of the mouse.
var toolkitOwn = map[string][]string{
	"fyne.io/fyne/v2/widget": {"NewForm", "Form", "NewFormItem", "NewSelect", "NewSelectWithData", "Select", "NewSelectEntry", "SelectEntry", "NewCalendar", "Calendar", "NewDateEntry",
		"DateEntry", "NewEntry", "NewMultiLineEntry", "NewPasswordEntry", "NewEntryWithData", "NewPopUpMenu", "ShowPopUpMenuAtPosition", "ShowPopUpMenuAtRelativePosition",
		"PopUpMenu", "NewMenu", "Menu", "NewRichText", "NewRichTextFromMarkdown"},
	"fyne.io/fyne/v2": {"NewMainMenu", "MainMenu", "NewMenu", "NewMenuItem", "Menu", "MenuItem"},
}

// toolkitEntry is the one file that may hold the toolkit's text field: it takes away its menu.
const toolkitEntry = "widget/entry.go"

// eachFile parses the program's own Go files under some folders.
func eachFile(t *testing.T, see func(path string, file *ast.File), folders ...string) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "/testdata/") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err == nil {
				see(path, file)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// imports are the paths of a file's imports by the names under which they are used.
func imports(file *ast.File) map[string]string {
	all := map[string]string{}
	for _, i := range file.Imports {
		path, _ := strconv.Unquote(i.Path.Value)
		name := filepath.Base(path)
		if name == "v2" {
			name = "fyne"
		}
		if i.Name != nil {
			name = i.Name.Name
		}
		all[name] = path
	}
	return all
}

// Nothing that the toolkit words by itself is used: it has one language for all windows, and words that no translation reaches.
func TestNothingWordedByTheToolkitIsUsed(t *testing.T) {
	seen := false
	eachFile(t, func(path string, file *ast.File) {
		from := imports(file)
		for _, p := range from {
			if strings.HasPrefix(p, "fyne.io/fyne/v2/dialog") {
				t.Errorf("%s: the toolkit's dialogs have words of their own", path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, ok := s.X.(*ast.Ident)
			if !ok || !slices.Contains(toolkitOwn[from[of.Name]], s.Sel.Name) && !(s.Sel.Name == "Entry" && from[of.Name] == "fyne.io/fyne/v2/widget") {
				return true
			}
			if s.Sel.Name == "Entry" && path == toolkitEntry {
				seen = true
				return true
			}
			t.Errorf("%s: %s.%s", path, of.Name, s.Sel.Name)
			return true
		})
	}, ".", "../cmd")
	if !seen {
		t.Error("the lint does not see the toolkit's own field where it is")
	}
}

// mayShow are the files that put something over a page and say how it is put up anew.
var mayShow = []string{"over.go", "sheets.go", "paging.go", "rail.go", "factspreview.go", "search.go"}

// Whatever opens over a page says how it is opened anew in another language: sheets by Again, dialogs by Window.dialog.
func TestWhatOpensSaysHowItOpensAgain(t *testing.T) {
	found := 0
	eachFile(t, func(path string, file *ast.File) {
		if strings.HasPrefix(path, "widget/") || strings.HasPrefix(path, "screen/screentest/") {
			return
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Name.Name == "Sheet" || f.Name.Name == "WideSheet" {
				continue
			}
			calls := callsIn(f)
			for _, show := range []string{"ShowDialog", "ShowSheet", "ShowWideSheet", "ShowOverlay"} {
				if calls[show] > 0 && !slices.Contains(mayShow, path) {
					t.Errorf("%s: %s shows something that does not stay when the language changes", path, f.Name.Name)
				}
			}
			if opens := calls["Sheet"] + calls["WideSheet"]; opens > 0 {
				found++
				if calls["Again"]+calls["again"] == 0 {
					t.Errorf("%s: the sheet of %s does not say how it opens again", path, f.Name.Name)
				}
			}
		}
	}, ".")
	if found < 25 {
		t.Errorf("only %d functions that open sheets were seen", found)
	}
}

// callsIn counts the methods and functions of other packages that a function calls.
func callsIn(f *ast.FuncDecl) map[string]int {
	calls := map[string]int{}
	ast.Inspect(f, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			if s, ok := c.Fun.(*ast.SelectorExpr); ok {
				calls[s.Sel.Name]++
			}
		}
		return true
	})
	return calls
}

// Sorted and joined elsewhere: what is allowed, and why.
var ownOrder = map[string]string{
	"../core/message/args.go":             "names of placeholders, for an error of developers",
	"screen/sources.go":                   "numbers",
	"searchrows.go":                       "other readings of what was typed, each by itself",
	"../core/requirement/rule.go":         "the language of rules",
	"asking.go":                           "words that somebody typed, each in quotes",
	"../core/guide/blocks.go":             "blocks are named as the school names them",
	"screen/whathelps/stand.go":           "by distance",
	"lists.go":                            "names of files' schools, in no language",
	"screen/options/baskets.go":           "ids",
	"../core/catalogue/survey.go":         "ids",
	"../core/matching/reasons.go":         "letters of interests",
	"../core/plan/html.go":                "codes",
	"../core/guide/route_reach.go":        "ids",
	"../core/plan/build.go":               "ids",
	"screen/result/build.go":              "codes",
	"../core/catalogue/coverage.go":       "levels",
	"../core/catalogue/fixture/taint.go":  "ids",
	"../core/catalogue/build/entries.go":  "ids",
	"../core/catalogue/build/evidence.go": "ids",
}

// Names are sorted and lists are joined by the language (core/welsh through core/i18n), and days are worded by it: nowhere else does a screen or a plan put commas
// between words, sort strings, or write the name of a month.
func TestDatesListsAndOrderAreTheLanguages(t *testing.T) {
	eachFile(t, func(path string, file *ast.File) {
		if _, ok := ownOrder[path]; ok {
			return
		}
		from := imports(file)
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			s, ok := c.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, _ := s.X.(*ast.Ident)
			switch {
			case of != nil && from[of.Name] == "strings" && s.Sel.Name == "Join" && literal(c, 1) == ", ":
				t.Errorf("%s: a list is joined by commas; message.List words it with a, ac or and", path)
			case of != nil && from[of.Name] == "sort" && s.Sel.Name == "Strings":
				t.Errorf("%s: strings are sorted by their bytes", path)
			case s.Sel.Name == "Format" && strings.ContainsAny(literal(c, 0), "JM") && strings.Contains(literal(c, 0), "an"):
				t.Errorf("%s: a month is written in English", path)
			}
			return true
		})
	}, ".", "../core/guide", "../core/plan", "../core/routes", "../core/doors", "../core/matching", "../core/entitlement", "../core/requirement", "../cmd")
}

// literal is the string that stands as an argument of a call; "" where none does.
func literal(c *ast.CallExpr, i int) string {
	if i >= len(c.Args) {
		return ""
	}
	if l, ok := c.Args[i].(*ast.BasicLit); ok && l.Kind == token.STRING {
		text, _ := strconv.Unquote(l.Value)
		return text
	}
	return ""
}
