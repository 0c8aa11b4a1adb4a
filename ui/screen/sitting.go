package screen

import "llwybr/core/ledger"

// Sitting is the ledger of this sitting: what has been shown of the families of routes since the record was opened. It is forgotten when the
// record is closed or locked.
type Sitting interface {
	Shown() ledger.Snapshot
	// Print opens the counts as a page in the system's own viewer; Save asks for a place and writes them there as text. Languages are cy, en or both.
	Print(languages string)
	Save(languages string)
}
