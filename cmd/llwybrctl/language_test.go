package main

import (
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/welsh"
)

// What the tool says in Welsh holds no English: the help, what is wrong with a command, and a plan.
func TestTheToolSpeaksWelshAlone(t *testing.T) {
	dir := t.TempDir()
	owain := samplesDir + "owain-year11-apprenticeship.llwybr.json"
	for _, words := range []string{"help", "nothing", "plan --learner " + owain + " --format x", "plan --learner none.json --text " + filepath.Join(dir, "a.txt"), "routes --learner " + owain,
		"open --learner " + owain + " --step none", "search", "match --top x --answers " + owain, "score --answers " + owain + " --form x", "check --learner " + owain + " --framework x",
		"offer check none.csv", "catalogue none", "catalogue install none", "vault list --dir " + dir, "vault none", "congruence RIA", "tour --learner " + owain + " --size x --out " + dir,
		"scenarios --learner none.json", "doors --learner " + owain + " --add", "plan --learner " + owain + " --text " + filepath.Join(dir, "none", "a.txt")} {
		_, out, errs := ctl("", append(strings.Fields(words), "--lang", "cy")...)
		for _, line := range strings.Split(out+errs, "\n") {
			if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "{") {
				continue // how a command is written, with the names of its flags; data
			}
			for _, fault := range welsh.CheckPair(line, "–") {
				if strings.HasPrefix(fault, "H7") {
					t.Errorf("%s: %q: %s", words, line, fault)
				}
			}
		}
	}
}
