package main

import (
	"bytes"
	"fmt"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

type blocksJSON struct {
	From     string        `json:"from"`
	Blocks   []blockJSON   `json:"blocks"`
	Possible int           `json:"possible"`
	Looked   int           `json:"looked_at"`
	Bounded  bool          `json:"bounded"`
	Fillings []fillingJSON `json:"fillings"`
}

type blockJSON struct {
	Name    string     `json:"name"`
	Options []nameJSON `json:"options"`
}

// fillingJSON is one way of filling the blocks, with what it gives up against the others.
type fillingJSON struct {
	Picks   []pickJSON `json:"picks"`
	Choices []string   `json:"choices"`
	Ideas   []ideaOpen `json:"ideas"`
	Discuss []partJSON `json:"to_discuss"`
	GivesUp givenUp    `json:"gives_up"`
}

type pickJSON struct {
	Block  string     `json:"block"`
	Option *nameJSON  `json:"option"` // null: the block is left
	Same   []nameJSON `json:"same"`
}

type ideaOpen struct {
	nameJSON
	Open bool `json:"open"`
	Ways int  `json:"ways"`
}

type givenUp struct {
	Ways  []wayJSON    `json:"ways"`
	Doors []narrowJSON `json:"doors"`
	Parts []partJSON   `json:"entitlement"`
}

type wayJSON struct {
	Idea   string `json:"idea"`
	Family string `json:"family"`
}

type narrowJSON struct {
	nameJSON
	State string `json:"state"`
	Could string `json:"could"`
}

type partJSON struct {
	Part   string `json:"part"`
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

// fillBlocks prints several ways of filling the option blocks of a school's list.
func fillBlocks(t *tool, args []string) error {
	f, o := t.flags("blocks")
	file, list := f.String("learner", "", ""), f.String("offer", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *list == "" {
		return t.misused("command.needs", "Flag", "--offer")
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	school, err := t.schoolList(*list)
	if err != nil {
		return err
	}
	g := t.guided.WithOffers(&school)
	blocks := g.Blocks(rec, t.today)
	if len(blocks) == 0 {
		return message.Fail(nil, "blocks.none", "Name", school.From)
	}
	ways, err := g.FillBlocks(rec, t.today)
	if err != nil {
		return err
	}
	if o.json {
		return t.print(t.blocksJSON(g, rec, school, blocks, ways))
	}
	t.tellBlocks(g, rec, ways)
	return nil
}

// schoolList reads a school's list without faults.
func (t *tool) schoolList(name string) (guide.Offer, error) {
	data, err := t.read(name)
	if err != nil {
		return guide.Offer{}, err
	}
	school, faults, err := t.guided.ReadOffer(bytes.NewReader(data), string(t.today))
	if err != nil {
		return school, message.Fail(err, "command.in-file", "File", name, "Problem", err)
	}
	for _, f := range faults {
		fmt.Fprintln(t.err, t.words.T("offer.fault", "Line", f.Line, "Column", f.Column, "Problem", f.Message))
	}
	if len(faults) > 0 {
		return school, &message.Error{Message: message.Counted("offers.bad", len(faults))}
	}
	return school, nil
}

func (t *tool) blocksJSON(g *guide.Guide, rec learner.Record, school guide.Offer, blocks []guide.OptionBlock, ways guide.Fillings) blocksJSON {
	j := blocksJSON{From: school.From, Blocks: []blockJSON{}, Possible: ways.Possible, Looked: ways.Looked, Bounded: ways.Bounded, Fillings: []fillingJSON{}}
	for _, b := range blocks {
		j.Blocks = append(j.Blocks, blockJSON{b.Name, t.named(b.Options)})
	}
	for _, f := range ways.Several {
		parts := g.Discussed(rec, f)
		k := fillingJSON{Picks: []pickJSON{}, Choices: f.Choices, Ideas: []ideaOpen{}, Discuss: t.parts(parts, f.Discuss),
			GivesUp: givenUp{Ways: []wayJSON{}, Doors: []narrowJSON{}, Parts: t.parts(parts, f.Missing)}}
		for _, p := range f.Picks {
			pick := pickJSON{Block: p.Block, Same: t.named(p.Same)}
			if p.Option != "" {
				pick.Option = &t.named([]string{p.Option})[0]
			}
			k.Picks = append(k.Picks, pick)
		}
		for _, i := range f.Ideas {
			k.Ideas = append(k.Ideas, ideaOpen{nameOf(i.ID, g.Name(i.ID)), i.Open, i.Ways})
		}
		for _, w := range f.Lost {
			k.GivesUp.Ways = append(k.GivesUp.Ways, wayJSON{w.Idea, w.Family})
		}
		for _, d := range f.Narrow {
			k.GivesUp.Doors = append(k.GivesUp.Doors, narrowJSON{nameOf(d.ID, d.Name), string(d.State), string(d.Could)})
		}
		j.Fillings = append(j.Fillings, k)
	}
	return j
}

func (t *tool) named(ids []string) []nameJSON {
	all := []nameJSON{}
	for _, id := range ids {
		all = append(all, nameOf(id, t.guided.Name(id)))
	}
	return all
}

// parts words the findings with these keys.
func (t *tool) parts(all map[string]finding.Finding, keys []string) []partJSON {
	out := []partJSON{}
	for _, key := range keys {
		text := all[key].Text
		if m := all[key].Message; m.ID != "" {
			text = t.both(m)
		}
		out = append(out, partJSON{key, text.EN, text.CY})
	}
	return out
}

// tellBlocks prints the ways in words, in one language.
func (t *tool) tellBlocks(g *guide.Guide, rec learner.Record, ways guide.Fillings) {
	w := t.words
	say := func(id string, pairs ...any) { fmt.Fprintln(t.out, w.T(id, pairs...)) }
	fmt.Fprintln(t.out, w.N("blocks.possible", ways.Possible))
	if ways.Bounded {
		fmt.Fprintln(t.out, w.N("blocks.bounded", ways.Looked))
	}
	for i, f := range ways.Several {
		fmt.Fprintln(t.out)
		say("blocks.way", "Number", i+1)
		for _, p := range f.Picks {
			t.tellPick(g, p.Block, p.Option, p.Same)
		}
		open, lost := 0, message.List{}
		for _, idea := range f.Ideas {
			if idea.Open {
				open++
			}
		}
		for _, l := range f.Lost {
			family, _ := g.Catalogue.Family(l.Family)
			lost = append(lost, message.New("blocks.way-to", "Idea", g.Name(l.Idea), "Family", family.Name))
		}
		say("blocks.ideas", "Open", open, "All", len(f.Ideas))
		for _, l := range lost {
			say("blocks.gives-up", "What", l)
		}
		for _, d := range f.Narrow {
			say("blocks.gives-up", "What", message.New("blocks.narrow", "Name", d.Name, "State", message.New("door.state."+string(d.State)), "Could", message.New("door.state."+string(d.Could))))
		}
		parts := g.Discussed(rec, f)
		for _, p := range t.parts(parts, f.Discuss) {
			say("blocks.discuss", "What", message.Text{CY: p.TextCY, EN: p.TextEN})
		}
	}
}

func (t *tool) tellPick(g *guide.Guide, block, option string, same []string) {
	if option == "" {
		fmt.Fprintln(t.out, t.words.T("blocks.left", "Block", block))
		return
	}
	others := message.List{}
	for _, id := range same {
		others = append(others, g.Name(id))
	}
	if len(others) == 0 {
		fmt.Fprintln(t.out, t.words.T("blocks.pick", "Block", block, "Name", g.Name(option)))
		return
	}
	fmt.Fprintln(t.out, t.words.T("blocks.pick-same", "Block", block, "Name", g.Name(option), "Others", others))
}
