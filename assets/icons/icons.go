// Package icons holds the drawings of Llwybr: SVG on a 24 grid, 2 px round strokes, no text.
//
// Every file draws with currentColor; the state glyphs also cut shapes out with the CSS colour word Canvas.
// Package theme puts real colours in their place, because the toolkit knows neither word.
package icons

import (
	"embed"
	"fmt"
)

// Name is the name of a drawing: its file name without ".svg".
type Name string

// The drawings. A word always stands beside a drawing on screen.
const (
	Again           Name = "again"
	ArrowLeft       Name = "arrow-left"
	ArrowRight      Name = "arrow-right"
	Basket          Name = "basket"
	Book            Name = "book"
	Bulb            Name = "bulb"
	Bus             Name = "bus"
	Calendar        Name = "calendar"
	Case            Name = "case"
	Check           Name = "check"
	ChevronDown     Name = "chevron-down"
	ChevronRight    Name = "chevron-right"
	ChevronUp       Name = "chevron-up"
	Clock           Name = "clock"
	Contours        Name = "contours"
	Contrast        Name = "contrast"
	Cross           Name = "cross"
	DoorAjar        Name = "door-ajar"
	DoorAsk         Name = "door-ask"
	DoorBarred      Name = "door-barred"
	DoorHarder      Name = "door-harder"
	DoorOpen        Name = "door-open"
	Drag            Name = "drag"
	Eye             Name = "eye"
	Eyeoff          Name = "eyeoff"
	Filter          Name = "filter"
	Flag            Name = "flag"
	Gear            Name = "gear"
	Globe           Name = "globe"
	Hand            Name = "hand"
	Help            Name = "help"
	Hexagon         Name = "hexagon"
	Home            Name = "home"
	Info            Name = "info"
	InterestA       Name = "interest-a"
	InterestC       Name = "interest-c"
	InterestE       Name = "interest-e"
	InterestI       Name = "interest-i"
	InterestR       Name = "interest-r"
	InterestS       Name = "interest-s"
	Journey         Name = "journey"
	Keyboard        Name = "keyboard"
	List            Name = "list"
	Lock            Name = "lock"
	LockPath        Name = "lock-path"
	Map             Name = "map"
	Mark            Name = "mark"
	Menu            Name = "menu"
	MicOff          Name = "mic-off"
	Minus           Name = "minus"
	Pause           Name = "pause"
	Pencil          Name = "pencil"
	Plan            Name = "plan"
	Play            Name = "play"
	Plus            Name = "plus"
	Pound           Name = "pound"
	Print           Name = "print"
	Route           Name = "route"
	Save            Name = "save"
	Screen          Name = "screen"
	Search          Name = "search"
	Shield          Name = "shield"
	Sort            Name = "sort"
	Speaker         Name = "speaker"
	Speech          Name = "speech"
	Star            Name = "star"
	StarKept        Name = "star-kept"
	StateError      Name = "state-error"
	StateLikely     Name = "state-likely"
	StateMet        Name = "state-met"
	StateNeedToKnow Name = "state-need-to-know"
	StateNotYet     Name = "state-not-yet"
	StateToDiscuss  Name = "state-to-discuss"
	Stop            Name = "stop"
	Text            Name = "text"
	Tick            Name = "tick"
	Undo            Name = "undo"
	Usb             Name = "usb"
	User            Name = "user"
	Users           Name = "users"
	Warn            Name = "warn"
)

//go:embed *.svg
var files embed.FS

// SVG returns the text of a drawing. An unknown name is a mistake in the program, never in data, so it panics.
func SVG(name Name) []byte {
	svg, err := files.ReadFile(string(name) + ".svg")
	if err != nil {
		panic(fmt.Sprintf("icons: no drawing %q", name))
	}
	return svg
}

// All returns the names of every drawing, in the order of the file system (sorted).
func All() []Name {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err)
	}
	names := make([]Name, 0, len(entries))
	for _, entry := range entries {
		names = append(names, Name(entry.Name()[:len(entry.Name())-len(".svg")]))
	}
	return names
}
