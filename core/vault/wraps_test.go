package vault

import (
	"context"
	"testing"
	"time"

	"llwybr/core/seal"
)

// One spoilt byte in what opens a record: nobody would open it again, and no key is at hand to find out with.
func TestSpoiltWrapsAreFoundWithoutAKey(t *testing.T) {
	for name, spoil := range map[string]string{
		"a byte of the box":          `UPDATE wrap SET body = replace(body, '"m":64', '"m":65') WHERE kind = 'words'`,
		"a byte of the checksum":     `UPDATE wrap SET body = substr(body, 1, length(body) - 3) || 'g"}' WHERE kind = 'words'`,
		"the checksum taken away":    `UPDATE wrap SET body = substr(body, 1, instr(body, ',"sum"') - 1) || '}' WHERE kind = 'words'`,
		"one kind's under another's": `UPDATE wrap SET body = (SELECT body FROM wrap WHERE kind = 'recovery') WHERE kind = 'words'`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			v, _ := open(t, dir)
			if err := v.Check(); err != nil {
				t.Fatal(err)
			}
			result, err := v.db.Exec(spoil)
			if err != nil || !affected(result) {
				t.Fatal(err, "nothing was spoilt")
			}
			wantID(t, v.Check(), "record.store-damaged")
			if err := v.Close(); err != nil {
				t.Fatal(err)
			}
			r, err := Recover(context.Background(), dir, time.Now())
			if err != nil || !r.Lost() {
				t.Errorf("recovered %+v, %v: that a record opens no more is not said", r, err)
			}
		})
	}
}

func TestARecordWithoutItsWordsIsHurt(t *testing.T) {
	dir := t.TempDir()
	v, _ := open(t, dir)
	if _, err := v.db.Exec(`DELETE FROM wrap WHERE kind = ?`, string(seal.ByWords)); err != nil {
		t.Fatal(err)
	}
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	if r, err := Recover(context.Background(), dir, time.Now()); err != nil || !r.Lost() {
		t.Errorf("recovered %+v, %v", r, err)
	}
}

func TestAStoredWrapIsReadAsItWasWritten(t *testing.T) {
	ring := seal.NewRing()
	w := seal.WrapInCode("id", ring, seal.NewKey())
	body, err := bodyOf(w)
	if err != nil || !intact("recovery", "", body) {
		t.Fatal(err, body)
	}
	if intact("words", "", body) || intact("recovery", "age1", body) {
		t.Error("taken for another's")
	}
	for i := range body {
		if spoilt := body[:i] + string(body[i]^1) + body[i+1:]; intact("recovery", "", spoilt) {
			t.Errorf("byte %d of %d is not missed", i, len(body))
		}
	}
}
