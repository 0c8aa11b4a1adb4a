package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/vault"
)

// mostWords is how many words are made at most.
const mostWords = 12

type madeJSON struct {
	Learner  string `json:"learner"`
	Recovery string `json:"recovery"`
}

// createRecord makes a record and prints its id and its recovery code, which is shown this once.
func createRecord(t *tool, args []string) error {
	f, o, p := t.placed("create")
	f.StringVar(&p.file, "file", "", "")
	f.StringVar(&p.words, "passphrase-file", "", "")
	name, label := f.String("name", "", ""), f.String("label", "", "")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if *label != "" && p.file != "" {
		return t.misused("vaultcmd.label-dir")
	}
	edits, err := nameEdits(*name)
	if err != nil {
		return err
	}
	if len([]rune(*label)) > vault.LabelLimit {
		return message.Fail(nil, "fault.field", "Field", "--label", "Problem", message.New("record.text-long", "Limit", vault.LabelLimit))
	}
	words, err := t.passphrase(p.words)
	if err != nil {
		return err
	}
	made, err := t.make(p, *label, words, edits)
	if err != nil {
		return err
	}
	t.weigh(words, passphrase.ForLearner)
	return t.print(madeJSON{made.ID, made.Recovery})
}

// nameEdits are what a new record begins with.
func nameEdits(name string) ([]learner.Edit, error) {
	if name == "" {
		return nil, nil
	}
	e := learner.Edit{Field: "name", Value: name}
	_, err := e.Canonical()
	return []learner.Edit{e}, err
}

// make makes the record, or nothing.
func (t *tool) make(p *place, label, words string, edits []learner.Edit) (vault.Made, error) {
	ctx := context.Background()
	s, made, err := t.makeIn(ctx, p, label, words)
	if err != nil {
		return vault.Made{}, err
	}
	if err = t.begin(ctx, &open{s, made.ID}, edits); err != nil {
		err = errors.Join(err, s.Erase(made.ID))
	}
	return made, errors.Join(err, s.Close())
}

// makeIn makes an empty record in a vault, or in a new file.
func (t *tool) makeIn(ctx context.Context, p *place, label, words string) (store, vault.Made, error) {
	if p.file != "" {
		f, made, err := vault.CreateFile(ctx, p.file, words, t.fileOptions())
		return f, made, ofFile(p.file, err)
	}
	v, err := t.makeVault(p.dir)
	if err != nil {
		return nil, vault.Made{}, err
	}
	made, err := v.Create(ctx, label, words)
	if err != nil {
		return nil, made, errors.Join(err, v.Close())
	}
	return v, made, nil
}

// begin writes the first changes of a new record.
func (t *tool) begin(ctx context.Context, r *open, edits []learner.Edit) error {
	clock := learner.NewClock(r.Node(), t.now)
	var changes []learner.Change
	for _, e := range edits {
		c, err := clock.Change(e)
		if err != nil {
			return err
		}
		changes = append(changes, c)
	}
	return r.Append(ctx, r.id, changes...)
}

// newWords prints words that were drawn from a language's list.
func newWords(t *tool, args []string) error {
	f, o := t.flags("vault words")
	number := f.Int("words", passphrase.ForLearner, "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *number < passphrase.ForLearner || *number > mostWords {
		return t.misused("vaultcmd.words-number", "Least", passphrase.ForLearner, "Most", mostWords)
	}
	words := passphrase.New(t.words.Language(), *number)
	if o.json {
		return t.print(struct {
			Words []string `json:"words"`
		}{strings.Fields(words)})
	}
	_, err := fmt.Fprintln(t.out, words)
	return err
}
