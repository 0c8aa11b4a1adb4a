package message

import (
	"errors"
	"testing"
)

func TestTextInALanguage(t *testing.T) {
	text := Text{CY: "Gwneud", EN: "Making"}
	if text.In(Welsh) != "Gwneud" || text.In(English) != "Making" || text.Empty() || !(Text{}).Empty() || Same("B").In(Welsh) != "B" {
		t.Errorf("%+v", text)
	}
}

func TestCountedHoldsItsNumber(t *testing.T) {
	m := Counted("ideas.kept", 3, "Name", "x")
	if *m.Count != 3 || m.Args["Count"] != 3 || m.Args["Name"] != "x" {
		t.Errorf("%+v", m)
	}
	if n := New("a.b"); n.Count != nil || n.Args != nil {
		t.Errorf("%+v", n)
	}
}

// An error says its id, its arguments in order and its cause, in no language; the cause can be found.
func TestError(t *testing.T) {
	cause := errors.New("disk full")
	err := Fail(cause, "record.store-full", "File", "x.vault", "At", Text{EN: "here"})
	if got, want := err.Error(), `record.store-full At="here" File=x.vault: disk full`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
}
