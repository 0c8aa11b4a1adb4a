// Package locales holds every sentence of the product, once a language, as files `<area>.<language>.json` in go-i18n form.
package locales

import (
	"embed"
	"io/fs"
)

//go:embed *.json
var files embed.FS

// FS holds the message files. The files of the area "toolkit" lie among them and are for the window alone: see Toolkit.
var FS fs.FS = files

// Toolkit gives the toolkit's own strings (buttons of its dialogs, its calendar) in the language, "cy" or else English, in the form in which
// the window registers them with the toolkit. They are no messages of the product.
func Toolkit(language string) []byte {
	if language != "cy" {
		language = "en"
	}
	b, err := files.ReadFile("toolkit." + language + ".json")
	if err != nil {
		panic(err) // the file is embedded; a test reads both
	}
	return b
}
