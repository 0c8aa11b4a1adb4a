package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// vaultCommands are the commands about records.
var vaultCommands = map[string]func(*tool, []string) error{
	"create": createRecord, "list": listRecords, "append": appendChanges, "show": showRecord, "export": exportRecord, "import": importFile,
	"words": newWords, "passphrase": changeWords, "recovery": newRecovery, "workspace": setWorkspace, "policy": showPolicy,
	"backup": backUp, "restore": restore, "recover": recoverStore, "check": checkStore, "erase": eraseRecord,
}

// vaults answers the commands about records.
func vaults(t *tool, args []string) error {
	t.about = "vaultcmd.usage"
	if len(args) == 0 {
		t.usage()
		return errUsage
	}
	if do, ok := vaultCommands[args[0]]; ok {
		err := do(t, args[1:])
		return t.naming(err)
	}
	if args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		_, err := fmt.Fprintln(t.out, t.help())
		return err
	}
	return t.misused("command.unknown", "Name", "vault "+args[0])
}

// naming puts the name of a learner's own file before the faults that speak of it, for the store never names one itself.
func (t *tool) naming(err error) error {
	switch fault := err.(type) {
	case interface{ Unwrap() []error }:
		var all []error
		for _, one := range fault.Unwrap() {
			all = append(all, t.naming(one))
		}
		return errors.Join(all...)
	case *message.Error:
		area, _, _ := strings.Cut(fault.Message.ID, ".")
		if t.file != "" && (area == "file" || area == "transfer") {
			return inFile{t.file, err}
		}
	}
	return err
}

// place is where a command's records lie, which of them is meant, and the files that hold what opens it.
type place struct {
	dir, file, learner         string
	words, recovery, workspace string
}

// placed starts the flags of a command about a whole store, or one of its records.
func (t *tool) placed(name string) (*flag.FlagSet, *options, *place) {
	f, o := t.flags("vault " + name)
	p := &place{}
	f.StringVar(&p.dir, "dir", "", "")
	return f, o, p
}

// opening adds the flags that say which record is meant, and what opens it.
func (p *place) opening(f *flag.FlagSet) {
	f.StringVar(&p.file, "file", "", "")
	f.StringVar(&p.learner, "learner", "", "")
	p.secrets(f)
}

func (p *place) secrets(f *flag.FlagSet) {
	f.StringVar(&p.words, "passphrase-file", "", "")
	f.StringVar(&p.recovery, "recovery-file", "", "")
	f.StringVar(&p.workspace, "workspace-passphrase-file", "", "")
}

// parsePlaced reads a command's words. They must name one place, and at most one thing that opens it.
func (t *tool) parsePlaced(f *flag.FlagSet, o *options, p *place, args []string, plain int) error {
	if err := t.parse(f, o, args, plain); err != nil {
		return err
	}
	t.file = p.file
	switch {
	case p.dir == "" && f.Lookup("file") == nil:
		return t.misused("command.needs", "Flag", "--dir")
	case (p.dir == "") == (p.file == ""):
		return t.misused("vaultcmd.dir-or-file")
	case p.file != "" && p.workspace != "":
		return t.misused("vaultcmd.workspace-dir")
	case p.words != "" && p.recovery != "" || p.words != "" && p.workspace != "" || p.recovery != "" && p.workspace != "":
		return t.misused("vaultcmd.one-secret")
	}
	return nil
}

// now is the clock of the records: the time of day, on the day of --today where there is one.
func (t *tool) now() time.Time {
	now := time.Now().UTC()
	if t.given == "" {
		return now
	}
	day, _ := time.Parse(time.DateOnly, t.given) // clock has read it
	return day.Add(now.Sub(now.Truncate(24 * time.Hour)))
}

// meant is the record that is named, or the only one.
func (t *tool) meant(s vault.Store, id string) (string, error) {
	entries, err := s.List()
	switch {
	case err != nil:
		return "", err
	case id != "":
		return id, known(entries, id)
	case len(entries) == 0:
		return "", message.Fail(nil, "vaultcmd.empty")
	case len(entries) > 1:
		return "", t.misused("vaultcmd.which", "Flag", "--learner")
	}
	return entries[0].ID, nil
}

// known refuses an id that is no record's.
func known(entries []vault.Entry, id string) error {
	for _, e := range entries {
		if e.ID == id {
			return nil
		}
	}
	if !learner.ValidID(id) {
		return message.Fail(nil, "vaultcmd.no-id", "Flag", "--learner")
	}
	return message.Fail(nil, "record.learner-unknown", "ID", id)
}
