// Package assets embeds what the program carries with it: the built catalogue and the sample learners.
package assets

import "embed"

// CatalogueName is the built catalogue's name in Catalogue.
const CatalogueName = "catalogue.db"

// Catalogue holds the built catalogue. It is made from assets/catalogue by `make facts`.
//
//go:embed catalogue.db
var Catalogue embed.FS

// Samples holds the sample learners, as learner files.
//
//go:embed samples/*.llwybr.json
var Samples embed.FS
