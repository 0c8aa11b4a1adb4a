package voice

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// welshList and englishList are what espeak-ng 1.51 of Debian 12 lists.
const welshList = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cy              --/M      Welsh              cel/cy               
`

const englishList = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 3  en-uk           --/M      english-mb-en1     mb/mb-en1            (en-gb 3)(en 2)
 5  en-gb-scotland  --/M      English_(Scotland) gmw/en-GB-scotland   (en 4)
 9  en              --/F      en-german-1        mb/mb-de1-en         
 5  variant         --/M      Storm              !v/Storm             (en-us 5)
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
`

func TestEspeakList(t *testing.T) {
	if got := espeakVoices("cy", welshList); len(got) != 1 || got[0] != (Voice{"cy", "eSpeak", "cy"}) {
		t.Errorf("Welsh: %v", got)
	}
	var ids []string
	for _, v := range espeakVoices("en", englishList) {
		ids = append(ids, v.ID)
	}
	if got := strings.Join(ids, " "); got != "en-gb en-gb-scotland en-us en-029" {
		t.Errorf("English: %s", got)
	}
	if got := espeakVoices("cy", englishList); got != nil {
		t.Errorf("no Welsh voice is none: %v", got)
	}
}

func TestEspeakArgumentsHoldNoText(t *testing.T) {
	for rate, want := range map[float64]string{1: "-v cy -b 1 --stdin", 0.5: "-v cy -b 1 --stdin -s 88", 2: "-v cy -b 1 --stdin -s 350"} {
		if got := strings.Join(espeakArgs("cy", rate), " "); got != want {
			t.Errorf("%v: %s", rate, got)
		}
	}
}

// What espeak-ng complains of on a machine without a sound card, where it ends well all the same, and of a voice that it has not.
const (
	noCard = "ALSA lib confmisc.c:855:(parse_card) cannot find card '0'\nALSA lib pcm.c:2666:(snd_pcm_open_noupdate) Unknown PCM default\n" +
		"error: No such file or directory\n"
	noWelsh = "Error: The specified espeak-ng voice does not exist.\n"
)

func TestEspeakErrors(t *testing.T) {
	failed := errors.New("exit status 1")
	for _, c := range []struct {
		complaints string
		err, want  error
	}{{"", nil, nil}, {noCard, nil, ErrSilent}, {noWelsh, failed, ErrNoVoice}, {"ALSA lib pcm_dmix.c:1032: warning\n", nil, nil}, {"odd", failed, failed}} {
		if got := espeakError(c.complaints, c.err); !errors.Is(got, c.want) || c.want == nil && got != nil {
			t.Errorf("%q: %v", c.complaints, got)
		}
	}
}

// The Welsh voice is given a spelling that it says right; the sounds are those that espeak-ng itself writes down.
func TestEspeakSaysDangosRight(t *testing.T) {
	path := installed(t)
	for word, want := range map[string]string{"Dangos": "aŋɡɔs", "arddangos": "aŋɡɔs", "amcangyfrif": "nɡˈʌvr", "mwyngloddio": "nɡlˈoːð"} {
		out, _, err := program{path: path, args: []string{"-v", "cy", "--ipa", "-q", "--stdin"}}.run(t.Context(), espeakWelsh.Replace(word))
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("%s: %s %v", word, out, err)
		}
	}
}

func installed(t *testing.T) string {
	t.Helper()
	path, ok := found("espeak-ng", "espeak")
	if !ok {
		t.Skip("espeak-ng is not installed")
	}
	return path
}

// TestItSpeaks has the program write what it says, in place of playing it: sound of a length that fits the text, louder than silence, slower
// and faster as it was asked to be.
func TestItSpeaks(t *testing.T) {
	path := installed(t)
	length := map[float64]time.Duration{}
	for _, rate := range []float64{0.5, 1, 2} {
		wav, complaints, err := program{path: path, args: append(espeakArgs("cy", rate), "--stdout")}.run(t.Context(), "Mae dwy flynedd a thair wythnos ar ôl.")
		if err != nil {
			t.Fatal(err, complaints)
		}
		seconds, loud := measure(t, wav)
		length[rate] = seconds
		if loud < 500 {
			t.Errorf("rate %v: as good as silent (%v)", rate, loud)
		}
	}
	if !(length[0.5] > length[1] && length[1] > length[2]) || length[1] < time.Second {
		t.Errorf("lengths by rate: %v", length)
	}
	empty, _, err := program{path: path, args: append(espeakArgs("cy", 1), "--stdout")}.run(t.Context(), " ")
	if _, loud := measure(t, empty); err != nil || loud > 1 {
		t.Errorf("nothing is said of nothing: %v %v", loud, err)
	}
}

// measure reads a WAV of 16 bits with one channel: how long it is and how loud (root of the mean square).
func measure(t *testing.T, wav []byte) (length time.Duration, loud float64) {
	t.Helper()
	if len(wav) == 0 {
		return 0, 0
	}
	if len(wav) < 44 || !bytes.HasPrefix(wav, []byte("RIFF")) {
		t.Fatalf("no WAV: %d bytes", len(wav))
	}
	rate := binary.LittleEndian.Uint32(wav[24:])
	sum, n := 0.0, 0
	for i := 44; i+1 < len(wav); i += 2 {
		v := float64(int16(binary.LittleEndian.Uint16(wav[i:])))
		sum, n = sum+v*v, n+1
	}
	if n == 0 {
		return 0, 0
	}
	return time.Duration(float64(n) / float64(rate) * float64(time.Second)), math.Sqrt(sum / float64(n))
}

func TestTheMachinesOwnVoices(t *testing.T) {
	installed(t)
	voices, err := System().Voices(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	languages := map[string]int{}
	for _, v := range voices {
		languages[v.Language]++
		if v.ID == "" || v.Name == "" {
			t.Errorf("%+v", v)
		}
	}
	if languages["cy"] == 0 || languages["en"] == 0 || voices[0].Language != "cy" {
		t.Errorf("%v", voices)
	}
}

// The whole way through the engine: on a machine with sound it speaks, on one without it says that it cannot be heard.
func TestSpeakOrSilent(t *testing.T) {
	installed(t)
	err := System().Speak(t.Context(), Voice{ID: "espeak:cy", Language: "cy"}, "Iawn.", 2)
	if err != nil && !errors.Is(err, ErrSilent) {
		t.Fatal(err)
	}
	t.Logf("with this machine's sound: %v", err)
	if err := System().Speak(t.Context(), Voice{ID: "espeak:xx", Language: "cy"}, "Iawn.", 1); !errors.Is(err, ErrNoVoice) {
		t.Errorf("a voice that is not there: %v", err)
	}
	if err := System().Speak(t.Context(), Voice{ID: "other:cy"}, "Iawn.", 1); !errors.Is(err, ErrNoVoice) {
		t.Errorf("an engine that is not there: %v", err)
	}
	if err := System().Speak(t.Context(), Voice{ID: "espeak:cy"}, " \n ", 1); err != nil {
		t.Errorf("nothing to say: %v", err)
	}
}

// No text is in any list of processes: it is looked for in the arguments of the program while it runs.
func TestTheTextIsNoArgument(t *testing.T) {
	path := installed(t)
	if _, err := exec.LookPath("ps"); err != nil {
		t.Skip("ps is not installed")
	}
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	cmd := exec.CommandContext(ctx, path, append(espeakArgs("cy", 1), "--stdout")...)
	cmd.Stdin, cmd.Stdout = r, io.Discard
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("ps", "-ww", "-o", "args=", "-p", itoa(cmd.Process.Pid)).Output()
	if err != nil || !bytes.Contains(out, []byte("--stdin")) || bytes.Contains(out, []byte("Iawn")) {
		t.Errorf("%s %v", out, err)
	}
	cancel()
	w.Close()
	_ = cmd.Wait()
}
