package voice

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// espeak is espeak-ng, or the older espeak, which is called in the same way.
type espeak struct {
	names []string // where it may be
}

// espeakName is what people know it by. Its list names the voices in English, so the others of a language are told apart by their codes.
const espeakName = "eSpeak"

// espeakUsual is the program's own speed in words a minute.
const espeakUsual = 175

func (e espeak) Voices(ctx context.Context) ([]Voice, error) {
	path, ok := found(e.names...)
	if !ok {
		return nil, nil
	}
	var all []Voice
	for _, language := range []string{"cy", "en"} {
		out, complaints, err := program{path: path, args: []string{"--voices=" + language}}.run(ctx, "")
		if err != nil {
			return all, fmt.Errorf("voice: espeak's list: %w: %s", err, complaints)
		}
		all = append(all, espeakVoices(language, string(out))...)
	}
	return all, nil
}

// espeakVoices reads the program's list of the voices that can speak a language. Voices of mbrola stand in the list whether or not they are
// installed, and the variants (files "!v") are effects: neither counts.
func espeakVoices(language, list string) []Voice {
	var all []Voice
	for line := range strings.Lines(list) {
		f := strings.Fields(line) // Pty Language Age/Gender VoiceName File ...
		if len(f) < 5 || strings.HasPrefix(f[4], "mb/") || strings.HasPrefix(f[4], "!v/") {
			continue
		}
		if _, err := strconv.Atoi(f[0]); err != nil || f[1] != language && !strings.HasPrefix(f[1], language+"-") {
			continue
		}
		v := Voice{ID: f[1], Name: espeakName, Language: language}
		if espeakRank(v.ID) > 0 {
			v.Name += " " + v.ID
		}
		all = append(all, v)
	}
	slices.SortStableFunc(all, func(a, b Voice) int { return espeakRank(a.ID) - espeakRank(b.ID) })
	return all
}

// espeakRank puts the voices of Wales and of Britain before those of elsewhere.
func espeakRank(id string) int {
	switch {
	case id == "cy", id == "en-gb", id == "en-uk":
		return 0
	case id == "en", strings.HasPrefix(id, "en-gb"), strings.HasPrefix(id, "en-uk"):
		return 1
	}
	return 2
}

func (e espeak) Speak(ctx context.Context, v Voice, text string, rate float64) error {
	path, ok := found(e.names...)
	if !ok {
		return ErrNoVoice
	}
	if v.Language == "cy" || v.ID == "cy" {
		text = espeakWelsh.Replace(text)
	}
	_, complaints, err := program{path: path, args: espeakArgs(v.ID, rate)}.run(ctx, text)
	return espeakError(complaints, err)
}

// espeakWelsh spells the words of which its Welsh voice takes "ng" for one sound where it is two, in a way that it says right: dan-gos.
var espeakWelsh = strings.NewReplacer("dangos", "dang'gos", "Dangos", "Dang'gos", "mcangyf", "mcan'gyf", "lungop", "lun'gop", "wynglodd", "wyn'glodd",
	"Pengam", "Pen'gam", "Bryngw", "Bryn'gw", "Blaengw", "Blaen'gw", "engoed", "en'goed")

// espeakArgs calls for one voice at one speed, the text as UTF-8 at the standard input, read to its end before it is said.
func espeakArgs(id string, rate float64) []string {
	args := []string{"-v", id, "-b", "1", "--stdin"}
	if rate != 1 {
		args = append(args, "-s", strconv.Itoa(int(math.Round(espeakUsual*rate))))
	}
	return args
}

// espeakError reads what went wrong from what the program complained of: it ends well even when it could play nothing. The library that plays
// says "error:", the program itself "Error:".
func espeakError(complaints string, err error) error {
	for line := range strings.Lines(complaints) {
		switch low := strings.ToLower(line); {
		case strings.HasPrefix(line, "error:"), strings.Contains(low, "audio device"), strings.Contains(low, "pa_stream"):
			return ErrSilent
		case strings.HasPrefix(line, "Error:") && strings.Contains(low, "voice"):
			return ErrNoVoice
		}
	}
	if err != nil {
		return fmt.Errorf("voice: espeak: %w: %s", err, complaints)
	}
	return nil
}
