// Package core_test holds the whole repository to the arrows of ARCHITECTURE.md.
package core_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const module = "llwybr/"

var arrowRow = regexp.MustCompile("(?m)^\\| `([a-z0-9/]+)` \\| ([^|]*) \\|")

// arrows reads the table: folder → what it may import.
func arrows(t *testing.T) map[string]map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "<!-- arrows -->")
	text, _, _ = strings.Cut(text, "<!-- /arrows -->")
	table := map[string]map[string]bool{}
	for _, m := range arrowRow.FindAllStringSubmatch(text, -1) {
		table[m[1]] = map[string]bool{}
		for _, to := range strings.Fields(m[2]) {
			table[m[1]][to] = true
		}
	}
	if len(table) < 20 {
		t.Fatalf("only %d rooms in the table", len(table))
	}
	return table
}

// goFiles visits the repository's Go files; folder is slash-separated from its root.
func goFiles(t *testing.T, visit func(folder, file string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "testdata" {
			return filepath.SkipDir // programs that tests build, no part of the product
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") {
			return err
		}
		visit(path.Dir(strings.TrimPrefix(filepath.ToSlash(p), "../")), p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, i := range f.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		all = append(all, p)
	}
	return all
}

func TestEveryArrowIsInTheTable(t *testing.T) {
	table := arrows(t)
	goFiles(t, func(folder, file string) {
		if strings.HasSuffix(file, "_test.go") {
			return // a test may look at its room from outside
		}
		room, known := table[folder]
		if !known {
			t.Errorf("%s: the folder is not in ARCHITECTURE.md's table", file)
			return
		}
		for _, p := range imports(t, file) {
			if to, ours := strings.CutPrefix(p, module); ours && !room[to] {
				t.Errorf("%s imports %s: the arrow %s → %s is not in the table", file, p, folder, to)
			}
		}
	})
}

// The toolkit's app package needs a C compiler: cmd/llwybr alone imports it. No package of ours opens a network connection. The toolkit's own
// dialogs speak one language a process, so nobody uses them. Only the tour may use the toolkit's test package outside tests.
func TestForbiddenImports(t *testing.T) {
	goFiles(t, func(folder, file string) {
		for _, p := range imports(t, file) {
			test := strings.HasSuffix(file, "_test.go")
			switch {
			case p == "fyne.io/fyne/v2/app" && folder != "cmd/llwybr",
				network(p) && !test,
				p == "fyne.io/fyne/v2/dialog",
				p == "fyne.io/fyne/v2/test" && !test && folder != "ui/tour" && folder != "ui/screen/screentest":
				t.Errorf("%s imports %s", file, p)
			case strings.HasPrefix(p, "fyne.io/") && strings.HasPrefix(folder, "core/"):
				t.Errorf("%s: core imports the toolkit", file)
			}
		}
	})
}

// network reports whether a package can open a connection. net/url takes addresses apart, and that is all it does.
func network(p string) bool {
	return p == "net" || strings.HasPrefix(p, "net/") && p != "net/url" || strings.HasPrefix(p, "golang.org/x/net") || p == "crypto/tls" || p == "log/syslog"
}

// The driver's C library must be exactly the version that the driver was made with.
func TestLibcIsTheDriversOwn(t *testing.T) {
	data, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"modernc.org/sqlite v1.60.1", "modernc.org/libc v1.77.1", "fyne.io/fyne/v2 v2.8.1"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("go.mod does not hold %s", want)
		}
	}
}

// sentence is three words in a row: what a person would read.
var sentence = regexp.MustCompile(`\p{L}{2,} \p{L}+ \p{L}{2,}`)

// notRead are texts in code that no person reads on a screen: SQL, and the causes of errors, which only logs and maintainers see.
var notRead = regexp.MustCompile(`(?i)\b(select|insert|create table|pragma|delete from|update|vacuum|order by|virtual table|begin|savepoint)\b`)

// No sentence stands in Go code: sentences stand in locales and in the catalogue. Causes made by fmt.Errorf and errors.New are for logs.
func TestNoSentenceInCode(t *testing.T) {
	goFiles(t, func(folder, file string) {
		if strings.HasSuffix(file, "_test.go") || folder == "core/welsh" || folder == "core/welsh/review" || folder == "ui/screen/screentest" {
			return // core/welsh and its review hold the gate, whose reports are for maintainers
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && forLogs(call) {
				return false
			}
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			text, _ := strconv.Unquote(lit.Value)
			if sentence.MatchString(text) && !notRead.MatchString(text) {
				t.Errorf("%s: %q", set.Position(lit.Pos()), text)
			}
			return true
		})
	})
}

// forLogs reports whether a call makes an error's cause or a panic for a mistake in the program.
func forLogs(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		x, _ := f.X.(*ast.Ident)
		return x != nil && (x.Name+"."+f.Sel.Name == "fmt.Errorf" || x.Name+"."+f.Sel.Name == "errors.New")
	case *ast.Ident:
		return f.Name == "panic"
	}
	return false
}
