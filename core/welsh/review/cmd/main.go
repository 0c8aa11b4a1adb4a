// Command cmd is the makers' side of the review of the Welsh: `make welsh`, `make welsh-words`, `make welsh-export`, `make welsh-import`.
package main

import (
	"fmt"
	"os"

	"llwybr/core/welsh/review"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	root := os.DirFS(".")
	p, err := review.Gather(root)
	if err != nil {
		return err
	}
	g, err := review.NewGate(root)
	if err != nil {
		return err
	}
	added, unknown, err := review.Vouch(".", g, p)
	for _, w := range unknown {
		fmt.Println(w)
	}
	fmt.Println(len(added), len(unknown))
	return err
}
