package main

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestOtherWordsAndAnotherCode(t *testing.T) {
	for _, s := range stages(t, "--name", "Mali") {
		t.Run(s.place, func(t *testing.T) {
			s.t = t
			code, other := saved(t, "code", s.made.Recovery+"\n"), saved(t, "other", "tân eira niwl\n")
			done(t, "", "passphrase", s.place, s.dir, "--recovery-file", code, "--new-passphrase-file", other)
			refuses(t, s.args("show")...)
			s.words = other
			if !strings.Contains(s.do("", "show"), "Mali") {
				t.Error("the new words do not open it")
			}
			var made madeJSON
			into(t, &made, "", s.args("recovery")...)
			refuses(t, "show", s.place, s.dir, "--recovery-file", code)
			done(t, made.Recovery, "show", s.place, s.dir, "--recovery-file", "-")
			done(t, "tân eira niwl\nmynydd afon môr\n", "passphrase", s.place, s.dir)
			refuses(t, s.args("show")...)
		})
	}
}

// The owner of a device opens with words of their own what was made or opened since they chose them.
func TestAWorkspaceOpensRecords(t *testing.T) {
	s := newStage(t, "--name", "Mali")
	four, other := saved(t, "four", "craig derw haul niwl\n"), saved(t, "other", "eira tân môr coed\n")
	asOwner := func(words string) []string {
		return []string{"show", "--dir", s.dir, "--learner", s.made.Learner, "--workspace-passphrase-file", words}
	}
	var w recoveryJSON
	into(t, &w, "", "workspace", "--dir", s.dir, "--passphrase-file", four)
	refuses(t, asOwner(four)...)
	s.do("", "show") // opened once by its own words
	if !strings.Contains(done(t, "", asOwner(four)...), "Mali") {
		t.Error("the workspace does not open it")
	}
	asAnybody := []string{"show", "--dir", s.dir, "--learner", s.made.Learner, "--passphrase-file", four}
	if !strings.Contains(done(t, "", asAnybody...), "Mali") {
		t.Error("its words do not open it as a learner's would")
	}
	refuses(t, asOwner(other)...)
	refuses(t, "workspace", "--dir", s.dir, "--passphrase-file", other)
	done(t, "", "workspace", "--dir", s.dir, "--passphrase-file", other, "--workspace-passphrase-file", four)
	refuses(t, asOwner(four)...)
	done(t, "", asOwner(other)...)
	refuses(t, "workspace", "--dir", s.dir, "--passphrase-file", four, "--recovery-file", saved(t, "code", w.Recovery)) // of the words before
	file := filepath.Join(t.TempDir(), "m.llwybr")
	done(t, "", "export", "--dir", s.dir, "--learner", s.made.Learner, "--workspace-passphrase-file", other, "--out", file)
	done(t, "", "import", "--dir", s.dir, "--workspace-passphrase-file", other, file)
}

func TestThePolicyInForce(t *testing.T) {
	var j policyJSON
	into(t, &j, "", "policy", "--dir", t.TempDir())
	if j.Mode != "own" || j.Retention != 12 || j.Names != "none" {
		t.Errorf("%+v", j)
	}
	good, bad := saved(t, "policy.json", `{"mode":"shared","retention_months":6}`), saved(t, "policy.json", `{"mode":"moon"}`)
	if into(t, &j, "", "policy", "--dir", filepath.Dir(good)); j.Mode != "shared" || j.Retention != 6 || j.LockAfter != 5 || j.From != good {
		t.Errorf("%+v", j)
	}
	code, out, errs := vctl("", "policy", "--dir", filepath.Dir(bad))
	if code != 1 || !strings.Contains(out, `"names_shown": "none"`) || !strings.Contains(errs, bad) || !strings.Contains(errs, "mode") {
		t.Errorf("exit %d: %s %s", code, out, errs)
	}
}
