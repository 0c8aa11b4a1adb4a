// Package edition reads, compares and installs editions of the facts that come without a network, on a stick.
//
// An edition is one file, *.llwybr-facts:
//
//	offset  bytes  what
//	     0     12  "llwybr-facts"
//	    12      4  the version of this form: 1
//	    16      4  how many bytes the signature has, 1 to MaxSignature
//	    20      4  how many bytes the database has, 1 to MaxDatabase
//	    24         the signature: the text that the minisign program writes, with the first line that Pack gives it
//	               the database: what `llwybrctl catalogue build` writes
//
// Numbers are little-endian. Nothing follows the database. The signature is minisign's usual kind: Ed25519 over the BLAKE2b hash of the database,
// and once more over itself and its trusted comment. That comment reads
//
//	llwybr-facts layout=2 serial=7 day=2027-03-01
//
// and must agree with the database. So every byte of the file is either fixed, a length, or signed: a file in which any byte was changed is
// refused. The older kind of signature, without the hash, is refused by name.
//
// An Edition exists only after its signature was found right with one of the keys of the Policy; until then no byte of it reaches SQLite.
package edition
