package voice

import (
	"context"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// say is the speech of macOS. With no message among its arguments it reads the text from its standard input.
type say struct {
	path string
}

// sayUsual is the usual speed in words a minute; say keeps a voice's own speed when none is asked for.
const sayUsual = 175

// sayLocale makes say read the text as UTF-8 where the session's environment names no locale, as in a program started from the Finder.
const sayLocale = "LC_ALL=en_GB.UTF-8"

func (s say) Voices(ctx context.Context) ([]Voice, error) {
	path, ok := found(s.path)
	if !ok {
		return nil, nil
	}
	out, complaints, err := program{path: path, args: []string{"-v", "?"}, env: []string{sayLocale}}.run(ctx, "")
	if err != nil {
		return nil, fmt.Errorf("voice: list of say: %w: %s", err, complaints)
	}
	return sayVoices(string(out)), nil
}

// sayLine is a line of say's list: the voice's name, which may hold spaces and brackets, its locale, and "#" with what it says of itself.
var sayLine = regexp.MustCompile(`^(\S.*?)\s+([a-z]{2,3})[_-]([A-Za-z0-9_-]+)\s+#`)

// sayVoices reads the list of "say -v ?".
func sayVoices(list string) []Voice {
	type ranked struct {
		Voice
		rank int
	}
	var all []ranked
	for line := range strings.Lines(list) {
		m := sayLine.FindStringSubmatch(line)
		if m == nil || m[2] != "cy" && m[2] != "en" {
			continue
		}
		all = append(all, ranked{Voice{ID: m[1], Name: m[1], Language: m[2]}, sayRank(m[1], m[3])})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return a.rank - b.rank })
	voices := make([]Voice, len(all))
	for i, v := range all {
		voices[i] = v.Voice
	}
	return welshFirst(voices)
}

// sayRank puts British voices first, and after those that are a person's voice in one language those that are one voice in many (their
// language stands in brackets in the name).
func sayRank(name, region string) int {
	rank := 0
	if region != "GB" {
		rank += 2
	}
	if strings.Contains(name, "(") && !strings.Contains(name, "(Enhanced)") && !strings.Contains(name, "(Premium)") {
		rank++
	}
	return rank
}

func (s say) Speak(ctx context.Context, v Voice, text string, rate float64) error {
	args := []string{"-v", v.ID}
	if rate != 1 {
		args = append(args, "-r", strconv.Itoa(int(math.Round(sayUsual*rate))))
	}
	_, complaints, err := program{path: s.path, args: args, env: []string{sayLocale}}.run(ctx, text)
	return sayError(complaints, err)
}

// sayError reads what say complained of.
func sayError(complaints string, err error) error {
	low := strings.ToLower(complaints)
	switch {
	case strings.Contains(low, "voice") && strings.Contains(low, "not found"):
		return ErrNoVoice
	case strings.Contains(low, "audio") && err != nil:
		return ErrSilent
	case err != nil:
		return fmt.Errorf("voice: say: %w: %s", err, complaints)
	}
	return nil
}
