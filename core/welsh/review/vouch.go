package review

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// hunspellDictionary is the package of hunspell's Welsh dictionary. It is fetched to vouch for new words, and nothing else needs it.
const hunspellDictionary = "dictionary-cy@2.0.0"

// Vouch asks hunspell's Welsh dictionary for the words that nothing else knows, writes those that it accepts to the file of vouched words,
// takes out of the file the hunspell words that no text has any more, and gives the words that nobody vouches for.
func Vouch(root string, g *Gate, p *Product) (added, unknown []string, err error) {
	words := map[string]bool{}
	for _, f := range g.Check(p) {
		if f.Check == "S1" && !strings.Contains(f.What, "(") {
			words[f.What] = true
		}
	}
	var asked []string
	for w := range words {
		asked = append(asked, w)
	}
	slices.Sort(asked)
	bad, err := notInHunspell(asked)
	if err != nil {
		return nil, nil, err
	}
	for _, w := range asked {
		if bad[w] {
			unknown = append(unknown, w)
		} else {
			added = append(added, w)
		}
	}
	return added, unknown, g.writeWords(root, added, p)
}

// notInHunspell gives the words that the dictionary rejects.
func notInHunspell(words []string) (map[string]bool, error) {
	folder, err := os.MkdirTemp("", "dictionary")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	for _, line := range [][]string{{"npm", "pack", "--silent", hunspellDictionary}, {"sh", "-c", "tar xzf *.tgz"},
		{"sh", "-c", `sed '1s/^\xef\xbb\xbf//' package/index.dic > cy.dic && cp package/index.aff cy.aff`}} {
		cmd := exec.Command(line[0], line[1:]...)
		cmd.Dir = folder
		if out, err := cmd.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%s: %w: %s", strings.Join(line, " "), err, out)
		}
	}
	cmd := exec.Command("hunspell", "-i", "utf-8", "-d", filepath.Join(folder, "cy"), "-l")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("hunspell: %w", err)
	}
	bad := map[string]bool{}
	for w := range strings.FieldsSeq(string(out)) {
		bad[w] = true
	}
	return bad, nil
}

// writeWords adds the words to the file and takes out hunspell's words that no text has.
func (g *Gate) writeWords(root string, added []string, p *Product) error {
	rows, err := readTable(os.DirFS(root), WordsFile, wordsColumns...)
	if err != nil {
		return err
	}
	used := map[string]bool{}
	for _, t := range p.Texts {
		for _, w := range tokens(t.CY) {
			used[w.lower] = true
			for _, part := range strings.Split(w.lower, "-") {
				used[part] = true
			}
		}
	}
	rows = slices.DeleteFunc(rows, func(r []string) bool { return r[1] == "hunspell" && !used[r[0]] })
	for _, w := range added {
		rows = append(rows, []string{w, "hunspell", ""})
	}
	slices.SortFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return os.WriteFile(filepath.Join(root, WordsFile), writeTable(rows, wordsColumns...), 0o644)
}
