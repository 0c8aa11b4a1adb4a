package plan

import (
	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/keys"
)

// The commands of the screen.
const (
	cmdUp        keys.Command = "plan.up"
	cmdDown      keys.Command = "plan.down"
	cmdNew       keys.Command = "plan.new"
	cmdReady     keys.Command = "plan.ready"
	cmdTick      keys.Command = "plan.tick"
	cmdEdit      keys.Command = "plan.edit"
	cmdMoveUp    keys.Command = "plan.move-up"
	cmdMoveDown  keys.Command = "plan.move-down"
	cmdRemove    keys.Command = "plan.remove"
	cmdOtherwise keys.Command = "plan.otherwise"
	cmdQuestions keys.Command = "plan.questions"
	cmdLanguages keys.Command = "plan.languages"
	cmdSave      keys.Command = "plan.save"
	cmdPrint     keys.Command = "plan.print"
	cmdLarge     keys.Command = "plan.large"
)

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	return keys.Map{
		{Chord: keys.On(fyne.KeyUp), Command: cmdUp, Message: "planner.key.up"},
		{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "planner.key.down"},
		{Chord: keys.On("N"), Command: cmdNew, Message: "planner.key.new"},
		{Chord: keys.On("T"), Command: cmdReady, Message: "planner.key.ready"},
		{Chord: keys.On(fyne.KeySpace), Command: cmdTick, Message: "planner.key.tick"},
		{Chord: keys.On("E"), Command: cmdEdit, Message: "planner.key.edit"},
		{Chord: keys.On(fyne.KeyReturn), Command: cmdEdit},
		{Chord: keys.On(fyne.KeyUp, keys.Alt), Command: cmdMoveUp, Message: "planner.key.move-up"},
		{Chord: keys.On(fyne.KeyDown, keys.Alt), Command: cmdMoveDown, Message: "planner.key.move-down"},
		{Chord: keys.On(fyne.KeyDelete), Command: cmdRemove, Message: "planner.key.remove"},
		{Chord: keys.On("B"), Command: cmdOtherwise, Message: "planner.key.otherwise"},
		{Chord: keys.On("Q"), Command: cmdQuestions, Message: "planner.key.questions"},
		{Chord: keys.On("V"), Command: cmdLanguages, Message: "planner.key.languages"},
		{Chord: keys.On("L"), Command: cmdLarge, Message: "planner.key.large"},
		{Chord: keys.On("P"), Command: cmdPrint, Message: "planner.key.print"},
		{Chord: keys.On("P", keys.Ctrl), Command: cmdPrint, Message: "planner.key.print"},
		{Chord: keys.On("S", keys.Ctrl), Command: cmdSave, Message: "planner.key.save"},
	}
}

// Run implements screen.Screen.
func (p *page) Run(c keys.Command) bool {
	switch c {
	case cmdUp:
		return p.step(-1)
	case cmdDown:
		return p.step(1)
	case cmdNew:
		p.openEditor(newStep)
	case cmdReady:
		p.openReady("")
	case cmdTick:
		return p.withLine(p.tick)
	case cmdEdit:
		return p.withLine(p.openEditor)
	case cmdMoveUp:
		return p.withLine(func(id string) { p.move(id, -1) })
	case cmdMoveDown:
		return p.withLine(func(id string) { p.move(id, 1) })
	case cmdRemove:
		return p.withLine(p.remove)
	case cmdOtherwise:
		p.goTo(partOtherwise)
	case cmdQuestions:
		p.goTo(partQuestions)
	case cmdLanguages:
		p.setLanguages(map[string]string{both: message.Welsh, message.Welsh: message.English, message.English: both}[p.languages])
	case cmdSave:
		p.save("pdf")
	case cmdPrint:
		p.print()
	case cmdLarge:
		p.openLarge()
	default:
		return false
	}
	return true
}

// goTo opens a part, with the focus on its card.
func (p *page) goTo(part string) {
	p.give(part)
	if !p.opened[part] {
		p.toggle(part)
	}
}
