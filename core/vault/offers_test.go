package vault

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/core/message"
)

// listOf is a list of many lines that all say the same number, so that a mixture of two shows.
func listOf(n int) []byte { return []byte(strings.Repeat(fmt.Sprintf("%08d,ysgol\n", n), 4000)) }

func TestListsAreKeptReplacedAndDropped(t *testing.T) {
	dir := t.TempDir()
	if all, err := Lists(dir); err != nil || len(all) > 0 {
		t.Fatalf("%v %v", all, err)
	}
	for _, l := range []KeptList{{Name: "b-options", Data: listOf(1)}, {Name: "a-courses", Data: listOf(2)}, {Name: "b-options", Data: listOf(3)}} {
		if err := KeepList(dir, l.Name, l.Data); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Lists(dir)
	if err != nil || len(all) != 2 || all[0].Name != "a-courses" || !bytes.Equal(all[1].Data, listOf(3)) {
		t.Fatalf("%d lists, %v", len(all), err)
	}
	if err := errors.Join(DropList(dir, "b-options"), DropList(dir, "b-options")); err != nil {
		t.Error(err)
	}
	if all, _ := Lists(dir); len(all) != 1 || all[0].Name != "a-courses" {
		t.Errorf("%+v", all)
	}
}

// One that cannot be read is named, and the others are there all the same; what else lies in the folder is nobody's list.
func TestAListThatCannotBeReadIsNamed(t *testing.T) {
	dir := t.TempDir()
	if err := KeepList(dir, "good", listOf(1)); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, listsFolder)
	for name, data := range map[string][]byte{"huge.csv": make([]byte, listLimit+1), ".good.csv-123": nil, "notes.txt": nil} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-time.Hour)
	if err := errors.Join(os.Mkdir(filepath.Join(folder, "folder.csv"), 0o700), os.Chtimes(filepath.Join(folder, ".good.csv-123"), long, long)); err != nil {
		t.Fatal(err)
	}
	all, err := Lists(dir)
	if err != nil || len(all) != 2 || all[0].Err != nil || all[1].Name != "huge" || all[1].Err == nil {
		t.Errorf("%d %v", len(all), err)
	}
	if exists(filepath.Join(folder, ".good.csv-123")) {
		t.Error("what a kill left is still there")
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	fault, ok := errors.AsType[*message.Error](KeepList(dir, "a", nil))
	if !ok || fault.Message.ID != "offer.not-kept" {
		t.Errorf("%v", fault)
	}
}

// keepListForever replaces one list again and again.
func keepListForever(dir, name string) error {
	fmt.Println("begun")
	for n := 0; ; n++ {
		if err := KeepList(dir, name, listOf(n)); err != nil {
			return err
		}
	}
}

// However often the program is killed while it keeps a list, the list is one of those that it kept, whole.
func TestAKilledKeepingLeavesAWholeList(t *testing.T) {
	dir := t.TempDir()
	if err := KeepList(dir, "list", listOf(0)); err != nil {
		t.Fatal(err)
	}
	for range killRounds() {
		c := child("list", dir, "list")
		out, err := c.StdoutPipe()
		if err == nil {
			err = c.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		out.Read(make([]byte, 1))
		time.Sleep(time.Duration(rand.IntN(15000)) * time.Microsecond)
		c.Process.Kill()
		c.Wait()
		all, err := Lists(dir)
		if err != nil || len(all) != 1 || all[0].Err != nil {
			t.Fatalf("%+v %v", all, err)
		}
		var n int
		fmt.Sscanf(string(all[0].Data[:8]), "%d", &n)
		if !bytes.Equal(all[0].Data, listOf(n)) {
			t.Fatalf("a list in parts: %d bytes", len(all[0].Data))
		}
	}
}
