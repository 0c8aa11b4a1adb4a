package seal

import (
	"bytes"
	"strings"
	"testing"
)

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

func TestCodeReadsBack(t *testing.T) {
	for range 200 {
		key := NewKey()
		printed := key.Code()
		if groups := strings.Split(printed, "-"); len(groups) != CodeGroups || len(printed) != CodeGroups*(groupSigns+1)-1 {
			t.Fatal(printed)
		}
		for _, typed := range []string{
			printed, strings.ToLower(printed), strings.ReplaceAll(printed, "-", ""), strings.ReplaceAll(printed, "-", " "), " " + strings.ReplaceAll(printed, "-", "\n\t"),
			strings.NewReplacer("0", "O", "1", "l").Replace(printed), strings.NewReplacer("0", "o", "1", "I").Replace(printed),
		} {
			if got, ok := ReadCode(typed); !ok || !bytes.Equal(got.Bytes(), key.Bytes()) {
				t.Fatal(typed)
			}
		}
	}
}

func TestEverySingleWrongSignIsRefused(t *testing.T) {
	plain := strings.ReplaceAll(NewKey().Code(), "-", "")
	tried := 0
	for i := range plain {
		for _, sign := range signs + "U*é" {
			bad := plain[:i] + string(sign) + plain[i+1:]
			if bad == plain {
				continue
			}
			tried++
			if _, ok := ReadCode(bad); ok {
				t.Errorf("%c at %d is taken", sign, i)
			}
		}
		if _, ok := ReadCode(plain[:i] + plain[i+1:]); ok {
			t.Error("one sign short is taken")
		}
		if i > 0 && plain[i] != plain[i-1] {
			if _, ok := ReadCode(plain[:i-1] + plain[i:i+1] + plain[i-1:i] + plain[i+1:]); ok {
				t.Errorf("signs %d and %d in each other's place are taken", i-1, i)
			}
		}
	}
	if tried < 56*31 {
		t.Error("only tried", tried)
	}
	for _, bad := range []string{"", plain + "0", plain + plain} {
		if _, ok := ReadCode(bad); ok {
			t.Error(bad)
		}
	}
}
