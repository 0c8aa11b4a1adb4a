package session_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
	"llwybr/ui/session"
)

func TestPrivateNotesAreSealedAndUndone(t *testing.T) {
	store := vault.NewMemory()
	s := start(t, store)
	if err := s.SetPrivate("n1", "dwi'n poeni am y prawf"); err != nil {
		t.Fatal(err)
	}
	wantNotes(t, s, session.PrivateNote{ID: "n1", Text: "dwi'n poeni am y prawf"})
	changes, err := store.Changes(context.Background(), s.ID())
	if err != nil || len(changes) != 1 || strings.Contains(string(changes[0].Value), "poeni") {
		t.Errorf("the log holds %v %v", changes, err)
	}
	if strings.Contains(string(learner.Format(s.Record())), "private") {
		t.Error("the plain file has a private section")
	}
	if done, err := s.Undo(); !done || err != nil {
		t.Fatal(done, err)
	}
	wantNotes(t, s)
	if done, err := s.Redo(); !done || err != nil {
		t.Fatal(done, err)
	}
	wantNotes(t, s, session.PrivateNote{ID: "n1", Text: "dwi'n poeni am y prawf"})
}

func TestAGuestsWorkIsTakenAlong(t *testing.T) {
	s := start(t, vault.NewMemory())
	if err := s.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPrivate("n1", "cyfrinach"); err != nil {
		t.Fatal(err)
	}
	kept := keeps{vault.NewMemory()}
	made, err := kept.Create(context.Background(), "", "tri gair hir")
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	s.Watch(func() { told++ })
	if err := s.MoveTo(kept, made.ID); err != nil {
		t.Fatal(err)
	}
	if s.Guest() || s.ID() != made.ID || s.Record().Name != "Mali" || told == 0 {
		t.Errorf("guest %v, id %s, %+v", s.Guest(), s.ID(), s.Record())
	}
	wantNotes(t, s, session.PrivateNote{ID: "n1", Text: "cyfrinach"})
	if err := s.Set("name", "Mali Wyn"); err != nil {
		t.Fatal(err)
	}
	changes, err := kept.Changes(context.Background(), made.ID)
	if rec, _ := learner.Fold(changes); err != nil || rec.Name != "Mali Wyn" {
		t.Errorf("the new store holds %+v %v", rec, err)
	}
}

func TestAGuestsWorkStaysWhereItCannotBeSaved(t *testing.T) {
	s := start(t, vault.NewMemory())
	if err := s.Set("name", "Mali"); err != nil {
		t.Fatal(err)
	}
	kept := keeps{vault.NewMemory()}
	made, _ := kept.Create(context.Background(), "", "tri gair hir")
	kept.Lock(made.ID)
	if err := s.MoveTo(kept, made.ID); err == nil || !s.Guest() || s.Record().Name != "Mali" {
		t.Errorf("moved to a locked record: %v, guest %v", err, s.Guest())
	}
}

// keeps is a store that is not a guest's.
type keeps struct{ *vault.Memory }

func wantNotes(t *testing.T, s *session.Session, want ...session.PrivateNote) {
	t.Helper()
	got, err := s.Private()
	if err != nil || len(got) != len(want) {
		t.Fatalf("notes are %v %v, want %v", got, err, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("note %v, want %v", got[i], want[i])
		}
	}
}

// Learner and adviser each have private notes in one record, under keys of their own; the adviser's leave the vault in no file.
func TestTheLearnersAndTheAdvisersPrivateNotesStandApart(t *testing.T) {
	ctx := context.Background()
	v, err := vault.Open(t.TempDir(), cheap)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if _, err := v.SetWorkspace(ctx, "craig derw haul niwl"); err != nil {
		t.Fatal(err)
	}
	made, err := v.Create(ctx, "", testWords)
	if err != nil {
		t.Fatal(err)
	}
	as := func(secret seal.Secret) *session.Session {
		t.Helper()
		v.Lock(made.ID)
		if err := v.Unlock(ctx, made.ID, secret); err != nil {
			t.Fatal(err)
		}
		s, err := session.Open(v, made.ID, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	own, adviser := session.PrivateNote{ID: "n1", Text: "dwi'n poeni"}, session.PrivateNote{ID: "n1", Text: "holi'r tiwtor"}
	if err := as(seal.Words(testWords)).SetPrivate(own.ID, own.Text); err != nil {
		t.Fatal(err)
	}
	s := as(seal.Secret{})
	wantNotes(t, s)
	if err := s.SetPrivate(adviser.ID, adviser.Text); err != nil {
		t.Fatal(err)
	}
	wantNotes(t, s, adviser)
	wantNotes(t, as(seal.Words(testWords)), own)
	wantNotes(t, as(seal.Secret{}), adviser)

	data, err := v.Export(ctx, made.ID)
	if err != nil {
		t.Fatal(err)
	}
	file, err := transfer.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	ring, err := seal.Unlock(file.Learner, file.Wraps, seal.Words(testWords))
	if err != nil {
		t.Fatal(err)
	}
	content, err := file.Open(ctx, ring)
	if err != nil || len(content.Changes) != 1 || !strings.HasPrefix(content.Changes[0].Field, learner.PrivateSection+".") {
		t.Errorf("the file holds %v, %v", content.Changes, err)
	}
}
