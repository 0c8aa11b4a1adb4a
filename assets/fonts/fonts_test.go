package fonts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/assets/fonts"
)

func TestFacesHaveEveryWelshLetter(t *testing.T) {
	for _, r := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýàèìòùẁỳäëïöüẅÿ“”‘’'–…·£€›�[]()?!" {
		if !fonts.Has(r) {
			t.Errorf("%q is missing", r)
		}
		if !fonts.EasyHas(r) && r != '\uFFFD' {
			t.Errorf("%q is missing in the easy reading font", r)
		}
	}
}

func TestFacesDoNotHaveEverything(t *testing.T) {
	for _, r := range "漢ب😀\U00010000\uffff" {
		if fonts.Has(r) || fonts.EasyHas(r) {
			t.Errorf("%q is said to be there", r)
		}
	}
}

func TestCopiesAreApart(t *testing.T) {
	fonts.Regular()[0] = 1
	fonts.Bold()[0] = 1
	fonts.EasyRegular()[0], fonts.EasyBold()[0] = 1, 1
	if fonts.Regular()[0] != 0 || fonts.Bold()[0] != 0 || fonts.EasyRegular()[0] != 0 || fonts.EasyBold()[0] != 0 {
		t.Error("the embedded face was written to")
	}
}

// signs are drawn with the toolkit's own font of symbols, whatever the reading font is.
const signs = "←↑→↓☐☑�"

// Every character of the interface and of the catalogue is in the easy reading font, so that no word mixes two fonts.
func TestTheEasyFontHasEveryCharacterInUse(t *testing.T) {
	seen := 0
	for _, pattern := range []string{"../../locales/*.json", "../catalogue/*.csv", "../samples/*.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range string(text) {
				seen++
				if r >= ' ' && !fonts.EasyHas(r) && !strings.ContainsRune(signs, r) {
					t.Errorf("%s: %q (%U) is missing", file, r, r)
				}
			}
		}
	}
	if seen < 100_000 {
		t.Errorf("%d characters read", seen)
	}
}
