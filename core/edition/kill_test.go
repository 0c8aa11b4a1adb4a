package edition_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
)

// childVariable names the folder in which a child installs and goes back until it is killed.
const childVariable = "LLWYBR_TEST_INSTALLING"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childVariable); dir != "" {
		fmt.Println(installForEver(dir))
		os.Exit(3)
	}
	os.Exit(m.Run())
}

// installForEver installs the editions of a folder, the older one and the newer one, and takes them back, over and over.
func installForEver(dir string) error {
	key, err := os.ReadFile(filepath.Join(dir, "key"))
	if err != nil {
		return err
	}
	policy := edition.NewPolicy(string(key))
	cat, err := openBuilt(dir)
	if err != nil {
		return err
	}
	s, err := edition.OpenShelf(dir, policy, cat)
	if err != nil {
		return err
	}
	var all []*edition.Edition
	for _, name := range []string{"second", "third"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		e, err := edition.Read(bytes.NewReader(data), policy)
		if err != nil {
			return err
		}
		all = append(all, e)
	}
	for s.Installed() {
		if err := s.Revert(); err != nil {
			return err
		}
	}
	fmt.Println("ready")
	for {
		for _, e := range all {
			if err := s.Install(e); err != nil {
				return err
			}
		}
		for range all {
			if err := s.Revert(); err != nil {
				return err
			}
		}
	}
}

// A child is killed at random moments while it installs and goes back: every time one edition is in use, whole, and nothing is said against it.
func TestAKillLeavesOneEditionWhole(t *testing.T) {
	rounds := 25
	if n, err := strconv.Atoi(os.Getenv("LLWYBR_KILL_ROUNDS")); err == nil {
		rounds = n
	}
	b := newBench(t)
	built := editiontest.Database(t, 1)
	second, _ := os.ReadFile(b.owner.File(t, editiontest.Database(t, 2)))
	third, _ := os.ReadFile(b.owner.File(t, editiontest.Database(t, 3)))
	for name, data := range map[string][]byte{"key": []byte(b.owner.Public), "built.db": built, "second": second, "third": third} {
		editiontest.Write(t, filepath.Join(b.dir, name), data)
	}
	seen := map[int]int{}
	for range rounds {
		killWhileInstalling(t, b.dir)
		s, err := edition.OpenShelf(b.dir, b.policy, b.built)
		if err == nil {
			err = s.Catalogue().Verify()
		}
		if err != nil {
			t.Fatal(err)
		}
		seen[s.Catalogue().Release().Serial]++
		s.Close()
	}
	t.Logf("%d kills; in use afterwards, by serial: %v", rounds, seen)
}

func killWhileInstalling(t *testing.T, dir string) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+dir)
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 200)
	n, _ := out.Read(line)
	time.Sleep(time.Duration(rand.IntN(60)) * time.Millisecond)
	_ = child.Process.Kill()
	_ = child.Wait()
	if said := string(line[:n]); said != "ready\n" {
		t.Fatalf("the child says %q", said)
	}
}

func openBuilt(dir string) (*catalogue.Catalogue, error) {
	return catalogue.Open(os.DirFS(dir), "built.db")
}
