package proof

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// offlineVariable makes the test program run a command that cannot make a socket for a network: the command is what follows "--". So
//
//	go test -c -o bin/offline ./core/vault/proof && LLWYBR_OFFLINE=1 bin/offline -- COMMAND ARGUMENT…
//
// puts it before anything, the walk in a window among them. A display's socket is no network (AF_UNIX) and works.
const offlineVariable = "LLWYBR_OFFLINE"

func init() {
	if os.Getenv(offlineVariable) == "" {
		return
	}
	for i, arg := range os.Args {
		if arg == "--" && i+1 < len(os.Args) {
			fmt.Fprintln(os.Stderr, "offline:", offline(os.Args[i+1:]))
			os.Exit(126)
		}
	}
}

// offline becomes a command, under a filter that denies what makes a socket for IPv4 or IPv6. It comes back only when that cannot be done.
func offline(command []string) error {
	path, err := exec.LookPath(command[0])
	if err != nil {
		return err
	}
	runtime.LockOSThread() // the filter is of a thread, and goes along when it becomes the command
	if err := denyNetwork(); err != nil {
		return err
	}
	os.Unsetenv(offlineVariable)
	return syscall.Exec(path, command, os.Environ())
}

// What a filter is made of (linux/bpf_common.h, linux/seccomp.h).
const (
	load      = 0x20 // BPF_LD | BPF_W | BPF_ABS
	equal     = 0x15 // BPF_JMP | BPF_JEQ | BPF_K
	answer    = 0x06 // BPF_RET | BPF_K
	allow     = 0x7fff0000
	deny      = 0x00050000 | uint32(syscall.EPERM)
	callAt    = 0  // seccomp_data.nr
	familyAt  = 16 // seccomp_data.args[0], its lower half
	noNewPriv = 38 // PR_SET_NO_NEW_PRIVS
	setFilter = 2  // SECCOMP_MODE_FILTER
)

func denyNetwork() error {
	filter := []syscall.SockFilter{
		{Code: load, K: callAt},
		{Code: equal, K: syscall.SYS_SOCKET, Jf: 4},
		{Code: load, K: familyAt},
		{Code: equal, K: syscall.AF_INET, Jt: 1},
		{Code: equal, K: syscall.AF_INET6, Jf: 1},
		{Code: answer, K: deny},
		{Code: answer, K: allow},
	}
	program := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if _, _, e := syscall.RawSyscall6(syscall.SYS_PRCTL, noNewPriv, 1, 0, 0, 0, 0); e != 0 {
		return e
	}
	if _, _, e := syscall.RawSyscall6(syscall.SYS_PRCTL, syscall.PR_SET_SECCOMP, setFilter, uintptr(unsafe.Pointer(&program)), 0, 0, 0); e != 0 {
		return e
	}
	return nil
}

// withoutNetwork prepares a command under the filter.
func withoutNetwork(command ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], append([]string{"--"}, command...)...)
	c.Env = append(os.Environ(), offlineVariable+"=1")
	return c
}

// dial is the control: a child that wants to talk to this machine itself.
func dial(orders) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer l.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		return err
	}
	return c.Close()
}

func init() { children["dial"] = dial }

func TestADialFailsWithoutNetwork(t *testing.T) {
	text, _ := json.Marshal(orders{Act: "dial"})
	for denied, c := range map[bool]*exec.Cmd{false: exec.Command(os.Args[0]), true: withoutNetwork(os.Args[0])} {
		if c.Env == nil {
			c.Env = os.Environ()
		}
		c.Env = append(c.Env, ordersVariable+"="+string(text))
		out, err := c.CombinedOutput()
		if failed := err != nil && strings.Contains(string(out), "operation not permitted"); failed != denied {
			t.Errorf("denied: %v, and it says %v: %s", denied, err, out)
		}
	}
}

// commands are what llwybrctl is asked for without a network: all that people do with it.
var commands = []string{
	"help", "search --json nyrs", "catalogue info --json", "match --answers $LEARNER --json", "check --learner $LEARNER --json",
	"routes --learner $LEARNER --to soc-2231 --json", "doors --learner $LEARNER --json", "scenarios --learner $LEARNER --json",
	"plan --learner $LEARNER --lang both --pdf $OUT/plan.pdf",
}

// slow are those that take long.
var slow = []string{"catalogue verify", "tour --today 2026-11-21 --learner $LEARNER --lang cy --size 1024x700 --out $OUT/tour"}

// records are the commands about a record, one after the other.
var records = []string{
	"vault words --lang cy", "vault create --dir $OUT/store --name Mali --passphrase-file $OUT/words --json", "vault list --dir $OUT/store --json",
	"vault append --dir $OUT/store --passphrase-file $OUT/words", "vault show --dir $OUT/store --passphrase-file $OUT/words --json",
	"vault export --dir $OUT/store --passphrase-file $OUT/words --out $OUT/mine.llwybr", "vault import --dir $OUT/other --passphrase-file $OUT/words $OUT/mine.llwybr",
	"vault check --dir $OUT/store", "vault backup --dir $OUT/store --out $OUT/backup", "vault restore --dir $OUT/third $OUT/backup",
	"vault append --file $OUT/mine.llwybr --passphrase-file $OUT/words", "vault show --file $OUT/mine.llwybr --passphrase-file $OUT/words --json",
	"vault erase --dir $OUT/store --learner $ID",
}

// TestRecordsNeedNoNetwork makes, fills, moves, saves and erases a record where no socket can be made.
func TestRecordsNeedNoNetwork(t *testing.T) {
	if rounds(0, 1) == 0 {
		t.Skip("making keys of words takes its time: " + proveVariable + "=1")
	}
	program, out, id := buildTool(t), t.TempDir(), ""
	if err := os.WriteFile(filepath.Join(out, "words"), []byte(words+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range records {
		c := withoutNetwork(append([]string{program}, strings.Fields(strings.NewReplacer("$OUT", out, "$ID", id).Replace(command))...)...)
		c.Stdin = strings.NewReader(`{"field":"notes.x","value":"nodyn"}` + "\n")
		says, err := c.Output()
		if err != nil {
			t.Fatalf("%s: %v: %s", command, err, says)
		}
		var made struct{ Learner string }
		if json.Unmarshal(says, &made) == nil && id == "" {
			id = made.Learner
		}
		if strings.Contains(command, "show") && !strings.Contains(string(says), "nodyn") {
			t.Errorf("%s: %s", command, says)
		}
	}
	t.Logf("%d commands about a record work without a network", len(records))
}

// buildTool builds llwybrctl.
func buildTool(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "llwybrctl")
	build := exec.Command("go", "build", "-o", program, "../../../cmd/llwybrctl")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return program
}

// TestEverythingWorksWithoutNetwork runs llwybrctl where no socket can be made, and wants to hear the same as where it can.
func TestEverythingWorksWithoutNetwork(t *testing.T) {
	program := buildTool(t)
	sample, err := filepath.Abs("../../../assets/samples/owain-year11-apprenticeship.llwybr.json")
	if err != nil {
		t.Fatal(err)
	}
	all := append(commands, slow[:rounds(0, len(slow))]...)
	for _, command := range all {
		args := append([]string{program}, strings.Fields(strings.NewReplacer("$LEARNER", sample, "$OUT", t.TempDir()).Replace(command))...)
		says, err := withoutNetwork(args...).CombinedOutput()
		wants, otherwise := exec.Command(args[0], args[1:]...).CombinedOutput()
		if string(says) != string(wants) || (err == nil) != (otherwise == nil) {
			t.Errorf("%s: %v: %.300s; with a network: %v: %.300s", command, err, says, otherwise, wants)
		}
		if err != nil {
			t.Errorf("%s: %v: %.300s", command, err, says)
		}
	}
	t.Logf("%d commands work and say the same without a network", len(all))
}
