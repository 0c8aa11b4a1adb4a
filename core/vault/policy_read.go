package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"filippo.io/age"

	"llwybr/core/message"
)

// policyLimit is the size of the longest policy file that is read, in bytes.
const policyLimit = 64 << 10

// Bounds of a policy's numbers.
const (
	retentionMost = 120 // months
	lockMost      = 60  // minutes
	keysMost      = 2   // the owner's of the facts, and the one that comes after it
)

// LoadPolicy reads the policy of this machine: the first file that there is of places decides, whatever is in it, so that nobody who may write in a
// later place stands above an earlier one. Where there is none, DefaultPolicy holds. A file with faults is said in the message, which is else nil,
// with every fault; then what it says holds as strictly as it can (see strictest).
func LoadPolicy(places ...string) (Policy, *message.Message) {
	for _, file := range places {
		if file == "" {
			continue
		}
		data, err := readBounded(file, policyLimit)
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
			continue
		}
		var faults []message.Message
		var p Policy
		if err != nil {
			p, faults = DefaultPolicy(), []message.Message{message.New("keep.policy-unreadable")}
		} else {
			p, faults = parsePolicy(data, filepath.Dir(file))
		}
		p.From = file
		if len(faults) == 0 {
			return p, nil
		}
		note := message.New("keep.policy-faults", "File", file, "Faults", message.Parts(faults))
		return p.strictest(), &note
	}
	return DefaultPolicy(), nil
}

// strictest is what holds of a policy with a fault. What could be read stays, for the owner meant it; of everything else nobody knows what was meant:
// no name is shown, the window locks as on a shared computer or sooner, and no edition of the facts is installed. A mode that could not be read is Own:
// shared would put the records that lie in the vault out of reach, and they are sealed there. Only beside a folder of portable data is it Portable,
// so that a stick with a spoilt policy leaves nothing on its host.
func (p Policy) strictest() Policy {
	p.Faulty = true
	p.Names, p.UpdateKeys = NamesNone, []string{}
	p.LockAfter = min(p.LockAfter, lockShared)
	if p.Mode == "" {
		p.Mode = Own
		if exists(filepath.Join(filepath.Dir(p.From), portableFolder)) {
			p.Mode = Portable
		}
	}
	return p
}

// parsePolicy reads a policy file that lies in a folder. With faults, the policy holds what could be read; its mode is "" where nobody can tell it.
func parsePolicy(data []byte, folder string) (Policy, []message.Message) {
	p := DefaultPolicy()
	p.LockAfter = 0
	members, faults := strictMembers(bytes.TrimPrefix(data, []byte("\ufeff"))) // Windows' editor puts the mark there
	for _, f := range policyFields {
		raw, said := members[f.name]
		delete(members, f.name)
		if said && !f.read(&p, raw, folder) {
			faults = append(faults, message.New(f.expected, "Field", f.name))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		faults = append(faults, message.New("keep.policy-unknown", "Field", shortName(name), "Known", policyNames()))
	}
	if members == nil {
		p.Mode = ""
	}
	if p.LockAfter == 0 {
		p.LockAfter = lockOwn
		if !p.Here() {
			p.LockAfter = lockShared
		}
	}
	return p, faults
}

// strictMembers reads one JSON object, each name once and nothing after it. What was read before a fault is given with it; nil is no object at all.
func strictMembers(data []byte) (map[string]json.RawMessage, []message.Message) {
	broken := []message.Message{message.New("keep.policy-json")}
	d := json.NewDecoder(bytes.NewReader(data))
	if open, err := d.Token(); err != nil || open != json.Delim('{') || !utf8.Valid(data) || !json.Valid(data) {
		return nil, broken
	}
	members := map[string]json.RawMessage{}
	var faults []message.Message
	for d.More() {
		name, err := d.Token()
		text, _ := name.(string)
		var raw json.RawMessage
		if err == nil {
			err = d.Decode(&raw)
		}
		if err != nil {
			return nil, broken // json.Valid has seen it whole: this cannot be
		}
		if _, twice := members[text]; twice {
			faults = append(faults, message.New("keep.policy-twice", "Field", shortName(text)))
		}
		members[text] = raw
	}
	return members, faults
}

// shortName keeps a long name in a file from filling the screen.
func shortName(name string) string {
	if r := []rune(name); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return name
}

// policyField is one field of the file: read puts its value into the policy, or reports that it is not what was expected.
type policyField struct {
	name     string
	expected string // message id
	read     func(p *Policy, raw json.RawMessage, folder string) bool
}

// policyFields are the fields of the file; see docs/policy.md.
var policyFields = []policyField{
	{"mode", "keep.policy-mode", func(p *Policy, raw json.RawMessage, _ string) bool {
		p.Mode = ""
		return oneOf(raw, &p.Mode, Own, Shared, Portable)
	}},
	{"names_shown", "keep.policy-names", func(p *Policy, raw json.RawMessage, _ string) bool {
		return oneOf(raw, &p.Names, NamesNone, NamesLabels, NamesTyped)
	}},
	{"records", "keep.policy-folder", func(p *Policy, raw json.RawMessage, folder string) bool { return folderIn(raw, &p.Records, folder) }},
	{"backups", "keep.policy-folder", func(p *Policy, raw json.RawMessage, folder string) bool { return folderIn(raw, &p.Backups, folder) }},
	{"retention_months", "keep.policy-months", func(p *Policy, raw json.RawMessage, _ string) bool {
		return numberIn(raw, &p.Retention, retentionMost)
	}},
	{"lock_minutes", "keep.policy-minutes", func(p *Policy, raw json.RawMessage, _ string) bool { return numberIn(raw, &p.LockAfter, lockMost) }},
	{"organisation", "keep.policy-organisation", readOrganisation},
	{"update_keys", "keep.policy-keys", readKeys},
}

func policyNames() message.List {
	var names message.List
	for _, f := range policyFields {
		names = append(names, f.name)
	}
	return names
}

// strictly reads a value of its own type: null is none.
func strictly(raw json.RawMessage, into any) bool {
	return !bytes.Equal(raw, []byte("null")) && json.Unmarshal(raw, into) == nil
}

func oneOf[T ~string](raw json.RawMessage, into *T, allowed ...T) bool {
	var said T
	if !strictly(raw, &said) || !slices.Contains(allowed, said) {
		return false
	}
	*into = said
	return true
}

// numberIn reads a whole number from 1 to most.
func numberIn(raw json.RawMessage, into *int, most int) bool {
	var said int
	if !strictly(raw, &said) || said < 1 || said > most {
		return false
	}
	*into = said
	return true
}

// folderIn reads a folder. ~ at its beginning is the user's own, ${NAME} is a variable of the environment, so that one policy serves everybody's home
// drive; a path that is not absolute counts from where the policy lies, so that a stick may have any letter. A variable that is not set is a fault.
func folderIn(raw json.RawMessage, into *string, folder string) bool {
	var said string
	if !strictly(raw, &said) || said == "" || strings.ContainsRune(said, 0) {
		return false
	}
	missing := false
	if rest, home := strings.CutPrefix(said, "~"); home && (rest == "" || rest[0] == '/' || rest[0] == '\\') {
		dir, err := os.UserHomeDir()
		said, missing = dir+rest, err != nil
	}
	said = variable.ReplaceAllStringFunc(said, func(name string) string {
		value := os.Getenv(name[2 : len(name)-1])
		missing = missing || value == ""
		return value
	})
	if missing {
		return false
	}
	if !filepath.IsAbs(said) {
		said = filepath.Join(folder, said)
	}
	*into = filepath.Clean(said)
	return true
}

var variable = regexp.MustCompile(`\$\{[A-Za-z_][A-Za-z0-9_]*\}`)

func readOrganisation(p *Policy, raw json.RawMessage, _ string) bool {
	var said string
	if !strictly(raw, &said) {
		return false
	}
	if _, err := age.ParseX25519Recipient(said); err != nil {
		return false
	}
	p.Organisation = said
	return true
}

// readKeys reads the list of keys; what is in each is judged by core/edition, which switches updates off where one is none. An empty list is none.
func readKeys(p *Policy, raw json.RawMessage, _ string) bool {
	var said []*string
	if !strictly(raw, &said) || len(said) > keysMost || slices.Contains(said, nil) {
		return false
	}
	p.UpdateKeys = []string{}
	for _, key := range said {
		p.UpdateKeys = append(p.UpdateKeys, *key)
	}
	return true
}
