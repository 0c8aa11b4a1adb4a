package mine

import (
	"time"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// where says in what place the record lies, how it is protected there, and when it was last written.
func (p *page) where() fyne.CanvasObject {
	k := p.kept
	parts := []fyne.CanvasObject{widget.NewBody(p.say("mine.where." + k.Where))}
	if k.Place != "" {
		parts = append(parts, widget.NewStrong(k.Place))
	}
	parts = append(parts, widget.NewBody(p.say(p.protection())), p.shield("mine.share"))
	switch {
	case k.Unsaved != nil:
		again := p.button("again", icons.Save, p.mine().SaveAgain)
		parts = append(parts, widget.NewNotice(widget.NoticeFault, p.c.Words.Error(k.Unsaved)), widget.Flow(0, again))
	case !k.Saved.IsZero():
		parts = append(parts, widget.NewNote(p.say("mine.saved", "When", p.when(k.Saved))))
	case !p.guest():
		parts = append(parts, widget.NewNote(p.say("mine.saved-all")))
	}
	return p.card("where", append(parts, p.backups()...)...)
}

// protection is what is true of the way in which this record is kept.
func (p *page) protection() string {
	switch {
	case p.guest():
		return "mine.protect.memory"
	case p.kept.Wordless:
		return "mine.protect.wordless"
	}
	return "mine.protect." + p.kept.Where
}

// shield is a sentence beside the sign of protection.
func (p *page) shield(id string) fyne.CanvasObject {
	return widget.RowTop(10, widget.NewIcon(icons.Shield, 22, widget.Ink2), widget.Fill(widget.NewBody(p.say(id))))
}

func (p *page) backups() []fyne.CanvasObject {
	k := p.kept
	if !k.BacksUp {
		return nil
	}
	said := p.say("mine.backup-none")
	if k.Backups > 0 {
		said = p.say("mine.backup", "When", p.when(k.Backup))
	}
	return []fyne.CanvasObject{widget.NewRule(), widget.NewBody(said), widget.NewNote(p.say("mine.backup-about")), widget.Flow(0, p.button("backup", icons.Save, p.mine().BackUp))}
}

// when is a day and the time of day.
func (p *page) when(t time.Time) string {
	local := t.Local()
	return p.say("mine.when", "Day", p.c.Words.Date(message.Day(local.Format(time.DateOnly))), "Time", local.Format("15:04"))
}

// who lists what opens the record, and gives new words and a new sheet.
func (p *page) who() fyne.CanvasObject {
	if p.guest() {
		return p.card("who", widget.NewBody(p.say("mine.who.guest")), widget.Flow(0, p.button("keep", icons.Lock, p.mine().ChooseWords)))
	}
	col := widget.Column(6)
	if p.kept.Wordless {
		col.Add(p.opener("wordless"))
	}
	for _, id := range p.kept.Openers {
		col.Add(p.opener(id))
	}
	do := p.keys()
	if !p.kept.Label {
		return p.card("who", col, do)
	}
	keep := func(text string) { p.c.Shell.SetLabel(text) }
	label := widget.NewEntry(widget.EntrySpec{Label: p.say("settings.label"), Placeholder: p.say("settings.label-hint"), Text: p.c.Shell.Label(), Limit: 40, OnLeave: keep, OnSubmit: keep})
	p.Target("mine.label", label.Field())
	return p.card("who", col, do, widget.NewRule(), label)
}

func (p *page) opener(id string) fyne.CanvasObject {
	return widget.RowTop(10, widget.NewIcon(icons.User, 20, widget.Ink2), widget.Fill(widget.NewBody(p.say("mine.who."+id))))
}

// until says how long the record is kept before somebody is asked.
func (p *page) until() fyne.CanvasObject {
	k := p.kept
	if p.guest() {
		return nil
	}
	parts := []fyne.CanvasObject{}
	switch {
	case k.Until == "":
		parts = append(parts, widget.NewBody(p.say("mine.until-none")))
	case k.Asked:
		parts = append(parts, widget.NewNotice(widget.NoticeWeigh, p.say("mine.until-asked", "Day", k.Until)))
	default:
		parts = append(parts, widget.NewBody(p.say("mine.until-day", "Day", k.Until)), widget.NewNote(p.say("mine.until-about")))
	}
	return p.card("until", append(parts, widget.Flow(0, p.button("longer", icons.Calendar, p.mine().KeepLonger)))...)
}

// away are the ways to take the record elsewhere, and to bring one in.
func (p *page) away() fyne.CanvasObject {
	if p.guest() {
		plain := p.button("plain", icons.Text, p.mine().TakePlain)
		return p.card("away", widget.NewBody(p.say("mine.away-guest")), widget.Flow(8, plain))
	}
	file := p.button("file", icons.Save, p.mine().TakeFile) // in the order in which they stand
	bring := p.button("bring", icons.Usb, p.mine().BringIn)
	plain := p.button("plain", icons.Text, p.mine().TakePlain)
	return p.card("away", widget.NewBody(p.say("mine.away-file")), widget.Flow(8, file, bring), widget.NewRule(), widget.NewBody(p.say("mine.away-plain")), widget.Flow(0, plain))
}

// locking is the PIN of this sitting, and locking now.
func (p *page) locking() fyne.CanvasObject {
	minutes := int(p.kept.LockAfter / time.Minute)
	said := "mine.lock-after"
	if p.guest() || p.kept.PIN {
		said = "mine.cover-after"
	}
	parts := []fyne.CanvasObject{widget.NewBody(p.c.Words.N(said, minutes))}
	do := widget.Flow(8)
	if p.kept.PIN {
		parts = append(parts, widget.NewBody(p.say("pin.there")))
		do.Add(p.button("pin", icons.Lock, p.mine().ChoosePIN))
		do.Add(p.button("no-pin", icons.Cross, p.mine().DropPIN))
	} else {
		parts = append(parts, widget.NewBody(p.say("pin.what")))
		do.Add(p.button("pin", icons.Lock, p.mine().ChoosePIN))
	}
	if p.guest() {
		return p.card("locking", append(parts, widget.NewNote(p.say("lock.pin-until-guest")), do)...)
	}
	return p.card("locking", append(parts, widget.NewNote(p.say("lock.pin-until")), do)...)
}

// private is the note that only its writer can read.
func (p *page) private() fyne.CanvasObject {
	text, err := p.mine().Note()
	if err != nil {
		return p.card("private", widget.NewNotice(widget.NoticeFault, p.c.Words.Error(err)))
	}
	about := "mine.private-about"
	switch {
	case p.guest():
		about += "-memory"
	case p.kept.Wordless:
		about += "-wordless"
	case p.kept.Adviser:
		about += "-adviser"
	}
	p.text = text
	p.note = widget.NewEntry(widget.EntrySpec{Label: p.say("mine.private-label"), Text: text, Rows: 4, Letters: true, Limit: learner.NoteLimit, OnLeave: p.keepNote})
	p.Target("mine.note", p.note.Field())
	return p.card("private", widget.NewBody(p.say(about)), p.note)
}

// keepNote saves the private note when it was changed.
func (p *page) keepNote(text string) {
	if text == p.text {
		return
	}
	if err := p.mine().SetNote(text); err != nil {
		p.c.Shell.Failed(err)
		return
	}
	p.text = text
}

// erasing destroys everything.
func (p *page) erasing() fyne.CanvasObject {
	about := "mine.erase-about"
	if p.kept.Where != screen.KeptFolder {
		about += "-" + p.kept.Where
	}
	return p.card("erasing", widget.NewBody(p.say(about)), widget.Flow(0, p.button("erase", icons.Cross, p.c.Shell.Erase)))
}

// keys are what can be done about words and sheet; the first words bring their sheet with them.
func (p *page) keys() *fyne.Container {
	if p.kept.Wordless {
		return widget.Flow(0, p.button("first", icons.Lock, p.mine().ChooseWords))
	}
	return widget.Flow(8, p.button("words", icons.Lock, p.mine().ChooseWords), p.button("sheet", icons.Print, p.mine().NewSheet))
}
