package proof

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"time"
)

// killedAfter runs a child and kills it at a moment within a span after its first acknowledgement, or after its start when it gives none. It gives what
// the child told, and whether it was killed before it was done.
func killedAfter(t *testing.T, o orders, span time.Duration, random *rand.Rand) (*story, bool) {
	t.Helper()
	c := child(o)
	output := &listener{heard: make(chan bool, 1)}
	c.Stdout, c.Stderr = output, output
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	if o.Act == "append" {
		select {
		case <-output.heard:
		case err := <-ended:
			t.Fatalf("it ended: %v: %s", err, output.text.Bytes())
		}
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Fatalf("%v: %s", err, output.text.Bytes())
		}
		return storyOf(output.text.String()), false
	case <-time.After(time.Duration(random.Int64N(int64(span)))):
	}
	c.Process.Kill()
	<-ended
	return storyOf(output.text.String()), true
}

// listener keeps what a child tells, and says when it acknowledges for the first time.
type listener struct {
	text  bytes.Buffer
	heard chan bool
}

func (l *listener) Write(data []byte) (int, error) {
	if bytes.Contains(data, []byte("ack")) {
		select {
		case l.heard <- true:
		default:
		}
	}
	return l.text.Write(data)
}

// TestAKillDuringTheRecoveryOfAKill kills a program that appends, then twice one that opens what the first left, and then looks.
func TestAKillDuringTheRecoveryOfAKill(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, begun := chance(t), time.Now()
			acknowledged, recoveries := 0, 0
			for range rounds(4, 100) {
				dir, all := t.TempDir(), &story{made: true}
				for range 2 {
					s, _ := killedAfter(t, orders{Act: "append", Target: target.name, Dir: dir, Sessions: 1, Groups: 1 << 30, Seed: random.Uint64()}, 40*time.Millisecond, random)
					all.groups = append(all.groups, s.groups...)
					for range 2 {
						if _, killed := killedAfter(t, orders{Act: "open", Target: target.name, Dir: dir}, 30*time.Millisecond, random); killed {
							recoveries++
						}
					}
				}
				if err := look(target, dir, all); err != nil {
					t.Fatal(err)
				}
				acknowledged += all.acknowledged()
			}
			t.Logf("%s: %d acknowledged, 0 lost; %d recoveries killed; %.0f s", target.name, acknowledged, recoveries, time.Since(begun).Seconds())
		})
	}
}
