package main

import (
	"context"
	"fmt"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/edition"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// rowsShown is how many rows of a table the preview names, and how many touches.
const rowsShown = 50

type editionJSON struct {
	Serial int    `json:"serial"`
	Day    string `json:"day"`
	NewsCY string `json:"news_cy"`
	NewsEN string `json:"news_en"`
}

func editionOf(r catalogue.Release) editionJSON {
	return editionJSON{Serial: r.Serial, Day: r.Day, NewsCY: r.News.CY, NewsEN: r.News.EN}
}

type previewJSON struct {
	Installed bool          `json:"installed"`
	Key       string        `json:"key"`
	InUse     editionJSON   `json:"in_use"`
	Edition   editionJSON   `json:"edition"`
	News      []editionJSON `json:"news"`
	Tables    []tableJSON   `json:"tables"`
	Touches   []touchJSON   `json:"touches"`
	More      int           `json:"more_touches"`
}

type tableJSON struct {
	Table   string    `json:"table"`
	Added   int       `json:"added"`
	Changed int       `json:"changed"`
	Gone    int       `json:"gone"`
	Reread  int       `json:"reread"`
	Rows    []rowJSON `json:"rows"`
	More    int       `json:"more_rows"`
}

type rowJSON struct {
	ID     string       `json:"id"`
	Kind   edition.Kind `json:"kind"`
	NameCY string       `json:"name_cy"`
	NameEN string       `json:"name_en"`
}

type touchJSON struct {
	Part  string  `json:"part"`
	ID    string  `json:"id"`
	Table string  `json:"table"`
	Row   rowJSON `json:"row"`
}

// editions answers the commands about editions of the facts; ok is false where it is none of them.
func editions(t *tool, args []string) (err error, ok bool) {
	run, ok := map[string]func(*tool, []string) error{"install": install, "revert": revert, "comment": comment, "pack": pack}[args[0]]
	if !ok {
		return nil, false
	}
	return run(t, args[1:]), true
}

// install previews an edition, and installs it.
func install(t *tool, args []string) error {
	f, o := t.flags("catalogue install")
	preview, policy, file := f.Bool("preview", false, ""), f.String("policy", "", ""), f.String("learner", "", "")
	if err := t.parse(f, o, args, 1); err != nil {
		return err
	}
	shelf, err := t.shelf(*policy)
	if err != nil {
		return err
	}
	defer shelf.Close()
	t.guided = guide.New(shelf.Catalogue())
	offer, err := shelf.Consider(context.Background(), o.rest[0])
	if err != nil {
		return err
	}
	touches, err := t.touches(*file, offer.Diff)
	if err != nil {
		return err
	}
	if !*preview {
		if err := shelf.Install(offer.Edition); err != nil {
			return err
		}
	}
	if o.json {
		return t.print(t.previewed(offer, touches, !*preview))
	}
	return t.tellOffer(offer, touches, !*preview)
}

// revert goes back to the edition that was in use before.
func revert(t *tool, args []string) error {
	f, o := t.flags("catalogue revert")
	policy := f.String("policy", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	shelf, err := t.shelf(*policy)
	if err != nil {
		return err
	}
	defer shelf.Close()
	if err := shelf.Revert(); err != nil {
		return err
	}
	now := shelf.Catalogue().Release()
	if o.json {
		return t.print(struct {
			InUse editionJSON `json:"in_use"`
		}{editionOf(now)})
	}
	return t.say("edition.back-command", "Serial", now.Serial)
}

// comment prints what the signature of a built database must say.
func comment(t *tool, args []string) error {
	f, o := t.flags("catalogue comment")
	if err := t.parse(f, o, args, 1); err != nil {
		return err
	}
	claim, err := edition.ClaimIn(o.rest[0])
	if err == nil {
		_, err = fmt.Fprintln(t.out, claim)
	}
	return err
}

// pack joins a built database and its owner's signature into one file.
func pack(t *tool, args []string) error {
	f, o := t.flags("catalogue pack")
	if err := t.parse(f, o, args, 3); err != nil {
		return err
	}
	return edition.Pack(o.rest[0], o.rest[1], o.rest[2])
}

// shelf opens the editions of a machine: those of --data, or of the usual folder. The policy is that of the folder's settings or another file's.
func (t *tool) shelf(policyFile string) (*edition.Shelf, error) {
	dir := t.data
	if dir == "" {
		var err error
		if dir, err = vault.DefaultDir(); err != nil {
			return nil, err
		}
	}
	policy, err := t.policy(dir, policyFile)
	if err != nil {
		return nil, err
	}
	built, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		return nil, err
	}
	shelf, err := edition.OpenShelf(dir, policy, built)
	t.warn(err)
	return shelf, nil
}

func (t *tool) policy(dir, file string) (edition.Policy, error) {
	if file == "" {
		s, note := vault.LoadSettings(dir)
		if note != nil {
			t.warn(&message.Error{Message: *note})
		}
		policy, note := vault.LoadPolicy(vault.PolicyPlaces(dir)...)
		if note != nil {
			t.warn(&message.Error{Message: *note})
		}
		return edition.NewPolicy(policy.Keys(s)...), nil
	}
	data, err := t.read(file)
	if err != nil {
		return edition.Policy{}, err
	}
	return edition.ReadPolicy(data)
}

// warn tells of what went wrong without stopping the command.
func (t *tool) warn(err error) {
	if err != nil {
		fmt.Fprintln(t.err, t.words.Error(err))
	}
}

// touches says what of a diff touches the record of a learner file; without a file, nothing.
func (t *tool) touches(file string, d edition.Diff) ([]edition.Touch, error) {
	if file == "" {
		return nil, nil
	}
	rec, err := t.learner(file)
	if err != nil {
		return nil, err
	}
	return touching(t.guided, rec, d)
}

func touching(g *guide.Guide, rec learner.Record, d edition.Diff) ([]edition.Touch, error) {
	kept, err := g.OnKeptRoutes(rec)
	if err != nil {
		return nil, err
	}
	return edition.Touches(rec, kept, d), nil
}

func rowOf(r edition.Row) rowJSON {
	return rowJSON{ID: r.Key, Kind: r.Kind, NameCY: r.Name.CY, NameEN: r.Name.EN}
}

func (t *tool) previewed(o *edition.Offer, touches []edition.Touch, installed bool) previewJSON {
	j := previewJSON{Installed: installed, Key: o.KeyID, InUse: editionOf(o.Diff.From), Edition: editionOf(o.Diff.To),
		News: []editionJSON{}, Tables: []tableJSON{}, Touches: []touchJSON{}, More: max(0, len(touches)-rowsShown)}
	for _, r := range o.Diff.News {
		j.News = append(j.News, editionOf(r))
	}
	for _, k := range o.Diff.Tables {
		table := tableJSON{Table: k.Table, Added: k.Added, Changed: k.Changed, Gone: k.Gone, Reread: k.Reread, Rows: []rowJSON{}}
		rows, more := o.Diff.Named(k.Table, rowsShown)
		for _, r := range rows {
			table.Rows = append(table.Rows, rowOf(r))
		}
		table.More = more
		j.Tables = append(j.Tables, table)
	}
	for _, touch := range touches[:min(len(touches), rowsShown)] {
		j.Touches = append(j.Touches, touchJSON{touch.Part, touch.ID, touch.Row.Table, rowOf(touch.Row)})
	}
	return j
}
