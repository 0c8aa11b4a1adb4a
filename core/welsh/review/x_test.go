package review

import (
	"fmt"
	"os"
	"testing"
)

func TestX(t *testing.T) {
	root := os.DirFS("../../..")
	p, err := Gather(root)
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGate(root)
	if err != nil {
		t.Fatal(err)
	}
	n := map[string]int{}
	f, _ := os.Create("/tmp/gate-d/all.txt")
	for _, x := range g.Check(p) {
		n[x.Check]++
		fmt.Fprintf(f, "%s\t%s\t%s\t%q\t%q\n", x.Check, x.Where, x.What, x.CY, x.EN)
	}
	f.Close()
	fmt.Println(n)
}
