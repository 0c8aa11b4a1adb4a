package review

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// kin is the share of words in common under which S3 asks whether the Welsh says what the English does. Measured on 3,000 pairs of published
// translations: right pairs 3 to 7 in a hundred lie under it, wrong ones 96 to 97.
const kin = 0.15

// TestBackTranslation is S3, a report for a release and no part of `make test`: see testdata/backtranslate.sh.
func TestBackTranslation(t *testing.T) {
	if os.Getenv("LLWYBR_APERTIUM") == "" {
		t.Skip("LLWYBR_APERTIUM names no folder with Apertium's Welsh")
	}
	p, err := Gather(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]Text{}
	var in bytes.Buffer
	var order []string
	for _, text := range p.Texts {
		cy := plainForApertium(text.CY)
		if text.Proper || text.form != "" && text.form != "other" || len(contentWords(text.EN)) < 4 || texts[cy].CY != "" {
			continue
		}
		texts[cy] = text
		order = append(order, cy)
		in.WriteString(cy + "\n\n")
	}
	cmd := exec.Command("sh", "testdata/backtranslate.sh")
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	backs := strings.Split(strings.TrimSpace(string(out)), "\n\n")
	if len(backs) != len(order) {
		t.Fatalf("%d translations of %d texts", len(backs), len(order))
	}
	far := 0
	for i, back := range backs {
		text := texts[order[i]]
		if d := dice(contentWords(text.EN), contentWords(back)); d < kin {
			far++
			fmt.Printf("S3 %.2f %s\n   cy %s\n   en %s\n   =  %s\n", d, text.Where, text.CY, text.EN, strings.TrimSpace(back))
		}
	}
	fmt.Printf("S3: %d of %d texts share almost no word with their English\n", far, len(order))
}

var forApertium = regexp.MustCompile(`\{\{[^}]*\}\}|[\[\]\\^$/@{}<>*\n]`)

func plainForApertium(cy string) string {
	return strings.Join(strings.Fields(forApertium.ReplaceAllString(cy, " ")), " ")
}

var little = set("the a an of to in on at and or is are be been was were it its that this for with you your from by as which who what not no can may will has have do does i my we our they their he she his her one")

// contentWords are the stems of the words that carry a text: without small words and endings.
func contentWords(english string) map[string]bool {
	all := map[string]bool{}
	for _, w := range lowerWords(english) {
		w = strings.Trim(w, "#*@0123456789")
		if len(w) < 3 || little[w] {
			continue
		}
		for _, end := range []string{"ing", "ed", "es", "s", "e"} {
			if stem, cut := strings.CutSuffix(w, end); cut && len(stem) >= 3 {
				w = stem
				break
			}
		}
		all[w] = true
	}
	return all
}

func dice(a, b map[string]bool) float64 {
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return 2 * float64(both) / float64(max(1, len(a)+len(b)))
}
