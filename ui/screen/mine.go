package screen

import (
	"time"

	"llwybr/core/message"
)

// Where a record lies.
const (
	KeptFolder = "folder" // in the store of this computer
	KeptFile   = "file"   // in the learner's own file
	KeptMemory = "memory" // nowhere: a guest's
)

// Kept is where the open record lies, who can open it and until when it is kept.
type Kept struct {
	Where     string        // KeptFolder, KeptFile or KeptMemory
	Place     string        // the folder or the file; "" in memory
	Wordless  bool          // it has no words yet: whoever uses this account can open it
	Adviser   bool          // the owner of this device opened it, not its learner
	Openers   []string      // what opens it: words, name, recovery, workspace, organisation
	Label     bool          // whether the start screen shows what its owner chose to have shown
	Until     message.Day   // until when it is kept before somebody is asked; "" where it is not known
	Days      int           // until then; negative: since then
	Asked     bool          // the day has come
	Saved     time.Time     // when it was last written; zero: not known
	Unsaved   error         // why what was done since is in memory alone; nil when all is saved
	Backup    time.Time     // the newest backup; zero: none
	Backups   int           // how many there are
	BacksUp   bool          // whether this store makes backups
	PIN       bool          // a PIN re-opens this sitting
	LockAfter time.Duration // without a key, a click or a move
	Conflicts int           // things that were changed in two places
	Newer     int           // things that only a newer version can read
}

// Mine is what can be done with the open record as a whole. Each opens a sheet or a dialog of its own.
type Mine interface {
	Kept() Kept
	ChooseWords()
	NewSheet()
	KeepLonger()
	BackUp()
	TakeFile()
	TakePlain()
	BringIn()
	ChoosePIN()
	DropPIN()
	LockNow()
	Settle()
	SaveAgain()
	// Note is the note that only who wrote it can read; SetNote writes it.
	Note() (string, error)
	SetNote(text string) error
}
