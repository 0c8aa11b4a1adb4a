package voice

import (
	"bufio"
	"context"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

func itoa(n int) string { return strconv.Itoa(n) }

// child is this test run once more as a program that speaks for a minute, and that starts another one which holds its pipes open.
func child(t *testing.T, role string) program {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return program{path: self, args: []string{"-test.run=^TestChild$"}, env: []string{"LLWYBR_VOICE_CHILD=" + role}}
}

func TestChild(t *testing.T) {
	switch os.Getenv("LLWYBR_VOICE_CHILD") {
	case "long":
		time.Sleep(time.Minute)
	case "family":
		grandchild := child(t, "long")
		_, _, _ = grandchild.run(context.Background(), "")
	case "talk":
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			switch lines.Text() {
			case "wait":
				time.Sleep(time.Minute)
			case "gone":
				os.Exit(4)
			}
			os.Stdout.WriteString("said\n\x06")
		}
	case "echo":
		data := make([]byte, 1<<16)
		n, _ := os.Stdin.Read(data)
		os.Stdout.WriteString(strings.ToUpper(string(data[:n])))
		os.Stderr.WriteString("complaint")
		os.Exit(3)
	}
}

// Silence is at once, whatever the program has started, and the error is that of the context.
func TestCancelSilencesAtOnce(t *testing.T) {
	for _, role := range []string{"long", "family"} {
		ctx, cancel := context.WithCancel(t.Context())
		begun := time.Now()
		time.AfterFunc(300*time.Millisecond, cancel)
		_, _, err := child(t, role).run(ctx, "testun")
		if took := time.Since(begun); !errors.Is(err, context.Canceled) || took > 3*time.Second {
			t.Errorf("%s: %v after %v", role, err, took)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := child(t, "long").run(ctx, ""); !errors.Is(err, context.Canceled) {
		t.Errorf("begun after the end: %v", err)
	}
}

func TestWhatAProgramAnswers(t *testing.T) {
	out, complaints, err := child(t, "echo").run(t.Context(), "gair ŵ")
	if !strings.HasPrefix(string(out), "GAIR Ŵ") || complaints != "complaint" || err == nil {
		t.Errorf("%q %q %v", out, complaints, err)
	}
	if _, _, err := (program{path: "/nowhere/espeak"}).run(t.Context(), "x"); !errors.Is(err, ErrNoVoice) {
		t.Errorf("a program that is gone: %v", err)
	}
}

// Nothing that an engine would obey reaches it.
func TestPlain(t *testing.T) {
	for text, want := range map[string]string{"a [[slnc 500]] b": "a [ [slnc 500] ] b", "a\nb\x00c\td": "a b c d", "[[[": "[ [ [", "ŵ\xff": "ŵ",
		" \n": "", "a\u2028b": "a b"} {
		if got := plain(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestRateIsBounded(t *testing.T) {
	zero := 0.0
	for rate, want := range map[float64]float64{1: 1, 0: 1, -3: 1, 0.1: 0.5, 9: 2, 1.5: 1.5} {
		if got := bounded(rate); got != want {
			t.Errorf("%v became %v", rate, got)
		}
	}
	if got := bounded(zero / zero); got != 1 {
		t.Errorf("not a number became %v", got)
	}
}

// stub is an engine with given voices.
type stub struct {
	voices []Voice
	err    error
	said   *[]string
}

func (s stub) Voices(context.Context) ([]Voice, error) { return s.voices, s.err }

func (s stub) Speak(_ context.Context, v Voice, text string, _ float64) error {
	*s.said = append(*s.said, v.ID+"="+text)
	return s.err
}

func TestJoinedEngines(t *testing.T) {
	var said []string
	broken := errors.New("broken")
	both := joined{{"a", stub{voices: []Voice{{"E:1", "Eng", "en"}}, said: &said}}, {"b", stub{voices: []Voice{{"2", "Cym", "cy"}}, err: broken, said: &said}}}
	voices, err := both.Voices(t.Context())
	if err != nil || len(voices) != 2 || voices[0].ID != "b:2" || voices[1].ID != "a:E:1" {
		t.Fatalf("%v %v", voices, err)
	}
	if err := both.Speak(t.Context(), voices[1], "gair", 1); err != nil || said[0] != "E:1=gair" {
		t.Errorf("%v %v", said, err)
	}
	if _, err := (joined{{"b", stub{err: broken}}}).Voices(t.Context()); !errors.Is(err, broken) {
		t.Errorf("no voice because of a failure: %v", err)
	}
	if voices, err := (joined{}).Voices(t.Context()); voices != nil || err != nil {
		t.Errorf("no engine: %v %v", voices, err)
	}
}

// One program is there for many sentences; another voice, silence and its own end each begin a new one.
func TestOneProgramForManySentences(t *testing.T) {
	starts := 0
	start := func() program {
		starts++
		return child(t, "talk")
	}
	var p patter
	say := func(voice, line string, within time.Duration) error {
		ctx, cancel := context.WithTimeout(t.Context(), within)
		defer cancel()
		return p.say(ctx, voice, line, start)
	}
	expect := func(err, want error, count int) {
		t.Helper()
		if !errors.Is(err, want) || want == nil && err != nil || starts != count {
			t.Errorf("%v after %d starts, want %v after %d", err, starts, want, count)
		}
	}
	for range 5 {
		expect(say("a", "gair", time.Minute), nil, 1)
	}
	first := p.live
	expect(say("b", "gair", time.Minute), nil, 2)
	if err := <-first.ended; err != nil {
		t.Errorf("the voice before it ended with %v", err)
	}
	begun := time.Now()
	expect(say("b", "wait", 300*time.Millisecond), context.DeadlineExceeded, 2)
	if took := time.Since(begun); took > 3*time.Second {
		t.Errorf("silent after %v", took)
	}
	expect(say("b", "gair", time.Minute), nil, 3)
	if err := sapiError(say("b", "gone", time.Minute)); !errors.Is(err, ErrSilent) {
		t.Errorf("an end with 4: %v", err)
	}
	expect(say("b", "gair", time.Minute), nil, 4)
	last := p.live
	p.forget(first)
	if p.live != last {
		t.Error("a rest that is over took another program with it")
	}
	p.forget(last)
	if err := <-last.ended; err != nil || p.live != nil {
		t.Errorf("after a rest: %v %v", err, p.live)
	}
	expect(p.say(t.Context(), "c", "gair", func() program { return program{path: "/nowhere/powershell"} }), ErrNoVoice, 4)
}
