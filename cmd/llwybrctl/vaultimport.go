package main

import (
	"context"
	"errors"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

type importedJSON struct {
	Learner      string `json:"learner"`
	New          int    `json:"new"`
	Known        int    `json:"known"`
	Newer        int    `json:"newer"`
	Refused      int    `json:"refused"`
	Conflicts    int    `json:"conflicts"`
	NewRecord    bool   `json:"new_record"`
	FirstContact bool   `json:"first_contact"`
	Fingerprint  string `json:"fingerprint"`
}

// importFile takes a transfer file into a store, or says what it would bring.
func importFile(t *tool, args []string) error {
	f, o, p := t.placed("import")
	f.StringVar(&p.file, "file", "", "")
	p.secrets(f)
	preview := f.Bool("preview", false, "")
	if err := t.parsePlaced(f, o, p, args, 1); err != nil {
		return err
	}
	sealed, err := t.transferFile(o.rest[0])
	if err != nil {
		return err
	}
	key, err := t.key(p)
	if err != nil {
		return err
	}
	ctx := context.Background()
	into, err := t.importer(ctx, p, key, o.rest[0], sealed, *preview)
	if err != nil {
		return err
	}
	brought, err := bring(ctx, into, sealed, key, *preview)
	if err = ofFile(o.rest[0], errors.Join(err, into.Close())); err != nil {
		return err
	}
	if brought.Refused > 0 {
		t.warn(&message.Error{Message: message.Counted("vaultcmd.set-aside", brought.Refused)})
	}
	return t.print(brought)
}

// transferFile reads a transfer file as far as that goes without a key.
func (t *tool) transferFile(name string) (*transfer.Sealed, error) {
	data, err := t.read(name)
	if err != nil {
		return nil, err
	}
	sealed, err := transfer.Read(data)
	return sealed, ofFile(name, err)
}

// importer opens what a file is taken into. A vault is made where there is none: only for something that the key opens, and not for a preview.
func (t *tool) importer(ctx context.Context, p *place, key key, name string, sealed *transfer.Sealed, preview bool) (store, error) {
	missing := p.present()
	switch {
	case missing == nil:
		return t.openStore(ctx, p, key)
	case preview || p.file != "" || key.workspace != "":
		return nil, missing
	}
	ring, err := seal.Unlock(sealed.Learner, sealed.Wraps, key.secret)
	if err != nil {
		return nil, message.Fail(err, "vaultcmd.opens-not", "File", name)
	}
	ring.Forget()
	return t.makeVault(p.dir)
}

// bring takes the file in, or only says what is in it.
func bring(ctx context.Context, into store, sealed *transfer.Sealed, key key, preview bool) (importedJSON, error) {
	in, err := into.Preview(ctx, sealed, key.secret)
	if err != nil {
		return importedJSON{}, err
	}
	defer in.Forget()
	if !preview {
		if err := in.Accept(ctx); err != nil {
			return importedJSON{}, err
		}
	}
	return importedJSON{in.Learner, in.New, in.Known, in.Newer, in.Refused, len(in.Conflicts), in.NewRecord, in.FirstContact, in.Fingerprint}, nil
}
