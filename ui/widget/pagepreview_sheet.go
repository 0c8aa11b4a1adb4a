package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// wideSheet is how wide a sheet must be so that the smallest type of a printed page can be read on it, in units.
const wideSheet float32 = 990

// ShowWideSheet is ShowSheet with the room that a printed page needs to be read, as far as the window has it.
func ShowWideSheet(c fyne.Canvas, spec SheetSpec) *Sheet { return showSheet(c, spec, wideSide) }

func wideSide(room fyne.Size) (fyne.Position, fyne.Size) {
	width := min(max(wideSheet, theme.Current().Px(sheetWidth)), room.Width)
	if theme.Current().Class(room.Width) == theme.Narrow {
		width = room.Width
	}
	return fyne.NewPos(room.Width-width, 0), fyne.NewSize(width, room.Height)
}
