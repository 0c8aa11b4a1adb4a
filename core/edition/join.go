package edition

import (
	"os"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// Pack joins a built database and the signature that its owner made with the minisign program into one file. It signs nothing, and it cannot
// know whether the signature is right, because it has no key: it sees only that the signature speaks of this database. The first line of the
// signature, which nothing signs, becomes the one that every edition has.
func Pack(database, signature, out string) error {
	db, err := readAll(database, MaxDatabase)
	if err != nil {
		return err
	}
	text, err := readAll(signature, MaxSignature)
	if err != nil {
		return err
	}
	s, err := readSignature(text)
	if err != nil {
		return err
	}
	s.UntrustedComment = untrusted
	want, err := claimIn(db)
	if err != nil {
		return err
	}
	if s.TrustedComment != want.String() {
		return message.Fail(nil, "edition.claim-expected", "Comment", shortened(s.TrustedComment), "Expected", want.String())
	}
	if err := vault.WriteWhole(out, parts{[]byte(s.String()), db}.join()); err != nil {
		return message.Fail(err, "command.cannot-write", "File", out)
	}
	return nil
}

// ClaimIn is what the signature of a built database must say.
func ClaimIn(database string) (Claim, error) {
	db, err := readAll(database, MaxDatabase)
	if err != nil {
		return Claim{}, err
	}
	return claimIn(db)
}

func claimIn(db []byte) (Claim, error) {
	cat, err := catalogue.Open(held{db}, heldName)
	if err != nil {
		return Claim{}, err
	}
	defer cat.Close()
	claim := ClaimOf(cat)
	if claim.Serial < 1 {
		return claim, message.Fail(cat.Err(), "edition.no-release")
	}
	return claim, nil
}

func readAll(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.Size() > limit {
		return nil, message.Fail(nil, "command.too-large", "File", path)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, message.Fail(err, "command.cannot-read", "File", path)
	}
	return data, nil
}
