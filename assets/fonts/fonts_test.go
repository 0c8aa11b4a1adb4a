package fonts_test

import (
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
