package voice

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// sapi is the speech of Windows, reached through the PowerShell that every Windows has. Its scripts are constant: what is to be said goes in at
// the standard input as UTF-8 bytes, whatever the console's code page is, a line a sentence with its speed before it, and the voice as
// environment. PowerShell takes about a second to start, so one is kept from sentence to sentence.
type sapi struct {
	path   string
	patter *patter
}

//go:embed sapi_voices.ps1
var sapiList string

//go:embed sapi_speak.ps1
var sapiSay string

// The exits of sapi_speak.ps1.
const (
	sapiNoVoice = 3
	sapiSilent  = 4
)

// powershell is the system's own one, by its full path, so that no other program of that name is started.
func powershell() string {
	return filepath.Join(os.Getenv("SystemRoot"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
}

// script calls a script. Without "-InputFormat None" PowerShell itself would read the standard input.
func (s sapi) script(text string, env ...string) program {
	args := []string{"-NoLogo", "-NoProfile", "-NonInteractive", "-InputFormat", "None", "-Command", strings.Join(strings.Fields(text), " ")}
	return program{path: s.path, args: args, env: env}
}

func (s sapi) Voices(ctx context.Context) ([]Voice, error) {
	path, ok := found(s.path)
	if !ok {
		return nil, nil
	}
	out, complaints, err := sapi{path: path}.script(sapiList).run(ctx, "")
	if err != nil {
		return nil, fmt.Errorf("voice: list of SAPI: %w: %s", err, complaints)
	}
	return sapiVoices(string(out)), nil
}

// sapiVoices reads the list that sapi_voices.ps1 writes: culture, tab, name.
func sapiVoices(list string) []Voice {
	var british, other []Voice
	for line := range strings.Lines(list) {
		culture, name, ok := strings.Cut(strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n"), "\t")
		language, _, _ := strings.Cut(strings.ToLower(culture), "-")
		if !ok || name == "" || language != "cy" && language != "en" {
			continue
		}
		v := Voice{ID: name, Name: name, Language: language}
		if strings.HasSuffix(strings.ToLower(culture), "-gb") {
			british = append(british, v)
		} else {
			other = append(other, v)
		}
	}
	return welshFirst(append(british, other...))
}

// welshFirst puts the Welsh voices before the English ones and leaves all else in order.
func welshFirst(all []Voice) []Voice {
	slices.SortStableFunc(all, func(a, b Voice) int { return strings.Compare(a.Language, b.Language) })
	return all
}

func (s sapi) Speak(ctx context.Context, v Voice, text string, rate float64) error {
	line := strconv.Itoa(sapiRate(rate)) + "\t" + text // plain has left neither line breaks nor tabs in the text
	err := s.patter.say(ctx, v.ID, line, func() program { return s.script(sapiSay, "LLWYBR_VOICE="+v.ID) })
	return sapiError(err)
}

// sapiRate gives SAPI's step from -10 to 10, each of which multiplies the speed by the tenth root of 3.
func sapiRate(rate float64) int {
	return int(math.Round(10 * math.Log(rate) / math.Log(3)))
}

func sapiError(err error) error {
	var exit *exec.ExitError
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.Is(err, ErrNoVoice):
		return err
	case errors.As(err, &exit) && exit.ExitCode() == sapiNoVoice:
		return ErrNoVoice
	case errors.As(err, &exit) && exit.ExitCode() == sapiSilent:
		return ErrSilent
	}
	return fmt.Errorf("voice: SAPI: %w", err)
}
