package review

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// StatesFile says how far a reader has come with each text. A text without a row is a draft.
const StatesFile = "locales/states.csv"

var stateColumns = []string{"where", "hash", "state", "who", "day", "note"}

// The states of a text: nobody fluent has read it; somebody has, and would have it read once more; a fluent reader approves it.
const (
	Draft    = "draft"
	Checked  = "checked"
	Approved = "approved"
)

// States are the states in order.
var States = []string{Draft, Checked, Approved}

// State is a row: what Who said on Day of the text that had this hash.
type State struct{ Where, Hash, State, Who, Day, Note string }

var dayForm = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// Hash is a mark of both halves of a text. It begins with a letter, so that no spreadsheet takes it for a number.
func (t Text) Hash() string {
	sum := sha256.Sum256([]byte(t.CY + "\x00" + t.EN))
	return "h" + hex.EncodeToString(sum[:6])
}

// ReadStates reads the states by place.
func ReadStates(root fs.FS) (map[string]State, error) {
	rows, err := readTable(root, StatesFile, stateColumns...)
	if err != nil {
		return nil, err
	}
	all := map[string]State{}
	for i, r := range rows {
		s := State{r[0], r[1], r[2], r[3], r[4], r[5]}
		if _, twice := all[s.Where]; twice || !slices.Contains(States, s.State) || s.State != Draft && (s.Who == "" || !dayForm.MatchString(s.Day)) {
			return nil, fmt.Errorf("%s: row %d: %v", StatesFile, i+2, r)
		}
		all[s.Where] = s
	}
	return all, nil
}

// stateOf is the text's state: what its row says, as long as the text is what the row was written of; else a draft.
func stateOf(states map[string]State, t Text) State {
	s, ok := states[t.Where]
	if !ok || s.Hash != t.Hash() {
		return State{Where: t.Where, Hash: t.Hash(), State: Draft}
	}
	return s
}

// Share counts the texts in each state.
func Share(p *Product, states map[string]State) map[string]int {
	count := map[string]int{}
	for _, t := range p.Texts {
		if t.read() {
			count[stateOf(states, t).State]++
		}
	}
	return count
}

// read reports whether a reader is to see the text: names and titles copied from their owners are not ours.
func (t Text) read() bool { return !t.Proper && t.CY != "" }

func writeStates(states map[string]State) []byte {
	var rows [][]string
	for _, s := range states {
		rows = append(rows, []string{s.Where, s.Hash, s.State, s.Who, s.Day, s.Note})
	}
	slices.SortFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return writeTable(rows, stateColumns...)
}
