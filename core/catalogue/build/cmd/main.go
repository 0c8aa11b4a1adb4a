// Command cmd builds the catalogue before there is one to embed: `make facts` runs it. It says everything that is wrong with the sources in both languages.
package main

import (
	"fmt"
	"os"

	"llwybr/core/catalogue/build"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/locales"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		os.Exit(1)
	}
}

func run(args []string) error {
	words, err := i18n.New(locales.FS)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return err
	}
	if len(args) != 2 {
		fmt.Fprintln(os.Stderr, words.For(message.English).T("command.facts-usage"))
		return os.ErrInvalid
	}
	err = build.Build(os.DirFS(args[0]), args[1])
	if err != nil {
		for _, language := range []string{message.Welsh, message.English} {
			fmt.Fprintln(os.Stderr, words.For(language).Error(err))
		}
	}
	return err
}
