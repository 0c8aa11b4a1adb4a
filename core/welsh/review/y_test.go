package review

import (
	"fmt"
	"llwybr/core/welsh"
	"os"
	"strings"
	"testing"
)

func TestY(t *testing.T) {
	d, err := Dictionaries()
	if err != nil {
		t.Fatal(err)
	}
	p, err := Gather(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	g := &Gate{Dictionary: d}
	type c struct {
		n, hit int
		miss   map[string]int
	}
	all := map[string]*c{}
	for _, x := range p.Texts {
		if x.Proper {
			continue
		}
		ws := tokens(x.CY)
		for i := 1; i < len(ws); i++ {
			b, w := ws[i-1], ws[i]
			if !w.near || w.joint || w.capital() {
				continue
			}
			var kind string
			var bad string
			k := g.kinds
			rad := func(m welsh.Mutation, kk kind_) string {
				for _, r := range welsh.Demutate(w.lower)[1:] {
					if k[r]&kk != 0 && welsh.Mutate(r, m) == w.lower {
						return r
					}
				}
				return ""
			}
			switch {
			case softens[b.lower] && k[w.lower] == 0:
				bad = rad(welsh.Soft, content)
				kind = "soft"
			case aspirates[b.lower] && k[w.lower] == 0:
				bad = rad(welsh.Aspirate, content)
				kind = "aspirate"
			case b.lower == "fy" && k[w.lower] == 0:
				bad = rad(welsh.Nasal, content)
				kind = "nasal"
			case articles[b.lower] && k[w.lower] == 0:
				bad = rad(welsh.Soft, feminine)
				kind = "fem art"
			case articles[b.lower] && k[w.lower]&(feminine|other) == 0 && k[w.lower]&(masculine|plural) != 0:
				bad = welsh.Mutate(w.lower, welsh.Soft)
				if bad == w.lower {
					bad = ""
				}
				kind = "masc art"
			case (b.lower == "yn" || b.lower == "'n") && k[w.lower] == 0:
				bad = rad(welsh.Soft, noun|adjective)
				kind = "yn soft"
			case unchanging[b.lower] && k[w.lower] != 0:
				bad = welsh.Mutate(w.lower, welsh.Soft)
				if bad == w.lower {
					bad = ""
				}
				kind = "over"
			case strings.HasSuffix(b.lower, "wch") && k[w.lower] == 0:
				bad = rad(welsh.Soft, noun|verbNoun)
				kind = "command"
			case b.lower == "chi" && k[w.lower] == 0:
				bad = rad(welsh.Soft, verbNoun)
				kind = "chi"
			case k[w.lower] == 0 && g.kinds[b.lower]&feminine != 0:
				bad = rad(welsh.Soft, adjective)
				kind = "fem adj"
			}
			if bad == "" {
				continue
			}
			if all[kind] == nil {
				all[kind] = &c{miss: map[string]int{}}
			}
			all[kind].n++
			y := x
			y.CY = strings.Replace(x.CY, b.text+" "+w.text, b.text+" "+bad, 1)
			if y.CY == x.CY {
				all[kind].n--
				continue
			}
			if len(g.lint(y)) > len(g.lint(x)) {
				all[kind].hit++
			} else {
				all[kind].miss[b.lower+" "+bad]++
			}
		}
	}
	for n, v := range all {
		fmt.Println(n, v.n, v.hit, float64(v.hit)/float64(v.n))
		j := 0
		for m, q := range v.miss {
			if q > 1 || true {
				fmt.Print(m, " ", q, "; ")
			}
			j++
			if j > 40 {
				break
			}
		}
		fmt.Println()
	}
}

type kind_ = kind
