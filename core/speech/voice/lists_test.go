package voice

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
)

// sayList is of "say -v ?" of macOS 14 and 10.13, with a Welsh voice as one would stand in it.
const sayList = `Albert              en_US    # Hello! My name is Albert.
Alice (Enhanced)    it_IT    # Ciao! Mi chiamo Alice.
Amélie (French (Canada)) fr_CA    # Bonjour! Je m’appelle Amélie.
Bad News            en_US    # Hello! My name is Bad News.
Daniel              en_GB    # Hello! My name is Daniel.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
Eddy (English (US)) en_US    # Hello! My name is Eddy.
Fiona               en-scotland # Hello, my name is Fiona. I am a Scottish-English voice.
Gwyneth             cy_GB    # Helo! Fy enw i yw Gwyneth.
Kate (Premium)      en_GB    # Hello! My name is Kate.
`

func TestSayList(t *testing.T) {
	var names []string
	for _, v := range sayVoices(sayList) {
		names = append(names, v.Language+" "+v.ID)
	}
	want := "cy Gwyneth; en Daniel; en Kate (Premium); en Eddy (English (UK)); en Albert; en Bad News; en Fiona; en Eddy (English (US))"
	if got := strings.Join(names, "; "); got != want {
		t.Errorf("%s", got)
	}
}

func TestSayErrors(t *testing.T) {
	failed := errors.New("exit status 1")
	for complaints, want := range map[string]error{"Voice `Alys' not found.\n": ErrNoVoice, "Opening audio device failed: -66681\n": ErrSilent, "odd": failed} {
		if got := sayError(complaints, failed); !errors.Is(got, want) {
			t.Errorf("%q: %v", complaints, got)
		}
	}
	if sayError("", nil) != nil {
		t.Error("nothing went wrong")
	}
}

// sapiVoiceList is as sapi_voices.ps1 writes it, on Windows 11 with eSpeak's voices for SAPI installed.
const sapiVoiceList = "en-US\tMicrosoft David Desktop\r\nen-US\tMicrosoft Zira Desktop\r\nen-GB\tMicrosoft Hazel Desktop\ncy-GB\teSpeak-CY\nfr-FR\tMicrosoft Hortense Desktop\n\n"

func TestSapiList(t *testing.T) {
	var names []string
	for _, v := range sapiVoices("\ufeff" + sapiVoiceList) {
		names = append(names, v.Language+" "+v.ID)
	}
	if got := strings.Join(names, "; "); got != "cy eSpeak-CY; en Microsoft Hazel Desktop; en Microsoft David Desktop; en Microsoft Zira Desktop" {
		t.Errorf("%s", got)
	}
}

func TestSapiRate(t *testing.T) {
	for rate, want := range map[float64]int{0.5: -6, 0.75: -3, 1: 0, 1.5: 4, 2: 6} {
		if got := sapiRate(rate); got != want {
			t.Errorf("%v: %d, want %d", rate, got, want)
		}
	}
}

// The scripts reach PowerShell as one argument: no quotation mark in them that a command line would take away, no text, and no input read by
// PowerShell itself.
func TestSapiScripts(t *testing.T) {
	for _, script := range []string{sapiList, sapiSay} {
		if strings.ContainsAny(script, "\"`") {
			t.Errorf("a mark that the command line changes: %s", script)
		}
		for line := range strings.Lines(script) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasSuffix(line, ";") {
				t.Errorf("a line that runs into the next: %s", line)
			}
		}
		p := sapi{path: "powershell.exe"}.script(script, "LLWYBR_VOICE=x")
		if args := strings.Join(p.args, " "); !strings.Contains(args, "-InputFormat None") || strings.Contains(args, "\n") {
			t.Errorf("%q", args)
		}
	}
}

func TestSapiErrors(t *testing.T) {
	if sapiError(nil) != nil {
		t.Error("nothing went wrong")
	}
	for code, want := range map[string]error{"3": ErrNoVoice, "4": ErrSilent} {
		err := exec.Command("sh", "-c", "exit "+code).Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Skip("sh is not installed")
		}
		if got := sapiError(err); !errors.Is(got, want) {
			t.Errorf("%s: %v", code, got)
		}
	}
}
