package options

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// theOneInUse stands for the basket in use, where a place of a kept one could stand.
const theOneInUse = 0

// comparing is the sheet with two baskets side by side.
type comparing struct {
	p           *page
	rec         learner.Record
	kept        []keptBasket
	left, right int // places; theOneInUse = the basket in use
	shown       int // doors that differ
	body        *fyne.Container
	parts       map[string]fyne.Focusable
	close       func()
}

// compareBaskets puts two baskets side by side.
func (p *page) compareBaskets(left, right int) { p.showComparing(left, right, atOnce) }

// showComparing is compareBaskets with as many doors shown at first.
func (p *page) showComparing(left, right, shown int) {
	rec := p.c.Session.Record()
	x := &comparing{p: p, rec: rec, kept: keptBaskets(rec), left: left, right: right, shown: shown, body: widget.Column(18)}
	x.build()
	x.close = p.c.Shell.WideSheet(p.say("options.baskets.compare"), x.body, x.parts["left"])
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).showComparing(x.left, x.right, x.shown) })
}

// build puts both baskets into the body.
func (x *comparing) build() {
	p := x.p
	x.parts = map[string]fyne.Focusable{}
	b, err := setBeside(p.c.Words, p.c.Guide, x.record(x.left), x.record(x.right), p.c.Today)
	if err != nil {
		p.c.Shell.Failed(err)
	}
	x.body.Objects = []fyne.CanvasObject{
		widget.NewNotice(widget.NoticeInfo, p.say("options.baskets.no-better")),
		x.two(x.which("left", x.left, func(place int) { x.left = place }), x.which("right", x.right, func(place int) { x.right = place })),
		x.choices(b), x.entitlement(b), x.doors(b),
		x.two(x.useButton("use-left", x.left), x.useButton("use-right", x.right)),
	}
	x.body.Refresh()
}

// again builds the body anew, with the focus on a part of it.
func (x *comparing) again(focus string) {
	keys.Anew(x.body, func() fyne.Focusable {
		x.build()
		return x.parts[focus]
	})
}

// two sets two things side by side, on equal terms.
func (x *comparing) two(left, right fyne.CanvasObject) fyne.CanvasObject {
	return widget.Grid(2, 16, left, right)
}

func (x *comparing) basket(place int) (keptBasket, bool) {
	i := slices.IndexFunc(x.kept, func(k keptBasket) bool { return k.place == place })
	if i < 0 {
		return keptBasket{}, false
	}
	return x.kept[i], true
}

// record is the learner's record with the basket of a place.
func (x *comparing) record(place int) learner.Record {
	if k, ok := x.basket(place); ok {
		return k.in(x.rec)
	}
	return x.rec
}

func (x *comparing) name(place int) string {
	if k, ok := x.basket(place); ok {
		return k.Name
	}
	return x.p.say("options.baskets.now")
}

// which is the choice of the basket that stands on a side.
func (x *comparing) which(side string, place int, set func(place int)) fyne.CanvasObject {
	options := []widget.Option{{ID: strconv.Itoa(theOneInUse), Label: x.name(theOneInUse)}}
	for _, k := range x.kept {
		options = append(options, widget.Option{ID: strconv.Itoa(k.place), Label: k.Name})
	}
	pick := widget.NewSelect(x.p.say("options.baskets."+side), "", options, strconv.Itoa(place), func(id string) {
		chosen, _ := strconv.Atoi(id)
		set(chosen)
		x.shown = atOnce
		x.again(side)
	})
	x.parts[side] = pick
	return pick
}

// choices are what one basket has and the other has not.
func (x *comparing) choices(b beside) fyne.CanvasObject {
	col := widget.Column(8, widget.NewSubheading(x.p.say("options.baskets.choices")), x.two(x.list(b.left), x.list(b.right)))
	col.Add(widget.NewNote(x.p.say("options.baskets.both", "Count", b.both)))
	return col
}

func (x *comparing) list(ids []string) fyne.CanvasObject {
	col := widget.Column(4)
	for _, name := range x.p.names(ids) {
		col.Add(widget.NewBody(name))
	}
	if len(ids) == 0 {
		col.Add(widget.NewNote(x.p.say("options.baskets.nothing")))
	}
	return widget.NewCard(col)
}

// entitlement are the cards of both, where the framework applies.
func (x *comparing) entitlement(b beside) fyne.CanvasObject {
	col := widget.Column(8)
	if len(b.cards) > 0 {
		col.Add(widget.NewSubheading(x.p.say("entitlement.name")))
	}
	for _, k := range b.cards {
		name := x.p.say("entitlement.card." + k.component)
		col.Add(widget.NewRule())
		col.Add(widget.NewStrong(name))
		col.Add(x.two(x.chip(k.left, k.at), x.chip(k.right, k.at)))
	}
	return hidden(col)
}

func (x *comparing) chip(r guide.Report, at int) fyne.CanvasObject {
	card := r.Cards[at]
	return widget.Flow(0, widget.NewChip(theme.State(card.State), x.p.say("state."+guide.CardWord(card))))
}

// doors are those that stand otherwise in the two baskets.
func (x *comparing) doors(b beside) fyne.CanvasObject {
	col := widget.Column(8, widget.NewSubheading(x.p.say("options.baskets.doors", "Count", len(b.doors))))
	if len(b.doors) == 0 {
		col.Add(widget.NewNote(x.p.say("options.baskets.doors.none")))
	}
	for _, d := range b.doors[:min(x.shown, len(b.doors))] {
		x.p.c.Shows(d.ID)
		col.Add(widget.NewRule())
		col.Add(widget.Column(0, widget.NewStrong(x.p.c.Words.Text(d.Name)), widget.NewNote(whathelps.Kind(x.p.c, d.Door))))
		col.Add(x.two(x.door(d.State), x.door(d.right)))
	}
	if left := len(b.doors) - x.shown; left > 0 {
		more := widget.NewButton(x.p.say("options.doors.more", "Count", left), widget.SecondaryButton, func() {
			x.shown += atOnce
			x.again("more")
		})
		x.parts["more"] = more
		col.Add(widget.Flow(0, more))
	}
	return col
}

func (x *comparing) door(state guide.DoorState) fyne.CanvasObject {
	word := widget.NewSmallStrong(whathelps.State(x.p.c, state)).In(widget.DoorTone(theme.Door(state)))
	return widget.Row(8, widget.NewDoor(theme.Door(state), 24), widget.Fill(word))
}

// useButton takes the basket of a side into use; the one in use says that it is.
func (x *comparing) useButton(id string, place int) fyne.CanvasObject {
	k, ok := x.basket(place)
	if !ok {
		return widget.NewNote(x.p.say("options.baskets.in-use"))
	}
	use := widget.NewButton(x.p.say("options.baskets.use"), widget.SecondaryButton, func() {
		x.close()
		x.p.useBasket(k)
	})
	x.parts[id] = use
	return widget.Flow(0, use)
}
