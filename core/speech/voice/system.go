package voice

import (
	"context"
	"errors"
	"strings"
)

// System is this machine's engine. It is always there; what it has to speak with is asked of the system when Voices is called, so that a voice
// installed while the program runs is found.
func System() Engine { return joined(engines()) }

// named is an engine with the name that its voices' ids begin with.
type named struct {
	name string
	Engine
}

// joined is several engines as one, the one that suits best first.
type joined []named

// Voices puts the engines' voices one after the other, the Welsh ones first. An engine that fails spoils nothing as long as another has a voice.
func (j joined) Voices(ctx context.Context) ([]Voice, error) {
	var all []Voice
	var failed []error
	for _, e := range j {
		voices, err := e.Engine.Voices(ctx)
		if err != nil {
			failed = append(failed, err)
		}
		for _, v := range voices {
			v.ID = e.name + ":" + v.ID
			all = append(all, v)
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if len(all) > 0 {
		return welshFirst(all), nil
	}
	return nil, errors.Join(failed...)
}

// Speak hands the text to the engine that the voice is of.
func (j joined) Speak(ctx context.Context, v Voice, text string, rate float64) error {
	name, id, _ := strings.Cut(v.ID, ":")
	for _, e := range j {
		if e.name != name {
			continue
		}
		v.ID = id
		if text = plain(text); text == "" {
			return ctx.Err()
		}
		return e.Engine.Speak(ctx, v, text, bounded(rate))
	}
	return ErrNoVoice
}

// plain takes out of a text what an engine would obey in place of saying it: control characters, and the double brackets by which espeak-ng and
// say mark phonemes and commands.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
	for strings.Contains(text, "[[") || strings.Contains(text, "]]") {
		text = strings.NewReplacer("[[", "[ [", "]]", "] ]").Replace(text)
	}
	return strings.TrimSpace(text)
}
