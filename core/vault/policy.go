package vault

// Mode is how records are kept on this machine.
type Mode string

// The modes.
const (
	Own      Mode = "own"      // one's own device: the vault in the local data folder
	Shared   Mode = "shared"   // a shared computer: each learner's own file is the truth, nothing of them stays here
	Portable Mode = "portable" // as Shared, with everything beside the program, on a stick
)

// What the start screen shows of records on one's own device.
const (
	NamesNone   = "none"   // tiles without names
	NamesLabels = "labels" // tiles with what their owners chose to have shown
	NamesTyped  = "typed"  // no tiles: who comes types the name they chose and their words
)

// Policy is what the owner of the machine decided. It holds nothing about a learner. See docs/policy.md.
type Policy struct {
	Mode         Mode
	Names        string   // see NamesNone
	Records      string   // the folder in which learners' files are offered first, such as a home drive; "" = none
	Backups      string   // the folder of the backups; "" = beside the vault
	Retention    int      // months after a record was last opened, after which somebody is asked; 1 to 120
	LockAfter    int      // minutes without a key or a click until the window locks; 1 to 60
	Organisation string   // age1…: who else can open the records made from now on, where a key is lost; "" = nobody
	UpdateKeys   []string // whose editions of the facts may be installed; nil = nothing was said, see Keys
	From         string   // the file it was read from; "" = nobody decided anything
	Faulty       bool     // something in the file could not be read: see strictest
}

// Minutes until the window locks, where the policy does not say.
const (
	lockShared = 5
	lockOwn    = 10
)

// retentionUsual is how many months a record is kept before somebody is asked, where the policy does not say.
const retentionUsual = 12

// DefaultPolicy is a policy of nobody's.
func DefaultPolicy() Policy {
	return Policy{Mode: Own, Names: NamesNone, Retention: retentionUsual, LockAfter: lockOwn}
}

// Keys are the public keys whose editions of the facts may be installed: those of the policy where it says any, or says that there are none; else
// those of the machine's settings, where they stood before there was a policy.
func (p Policy) Keys(s Settings) []string {
	if p.UpdateKeys != nil {
		return p.UpdateKeys
	}
	return s.UpdateKeys
}

// Here reports whether records may lie on this machine when the program has ended.
func (p Policy) Here() bool { return p.Mode == Own }
