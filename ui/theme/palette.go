package theme

import (
	"fmt"
	"image/color"
)

// Palette is every colour of one theme, by use.
type Palette struct {
	Background, Surface, Tint color.NRGBA // page, card, quiet fill
	Line, Border              color.NRGBA // decorative edge; edge of a control
	Ink, Ink2                 color.NRGBA // text, second text
	Primary, OnPrimary        color.NRGBA
	Outline                   color.NRGBA // edge and words of a secondary button
	PrimaryTint, Selection    color.NRGBA // chosen control; selected text

	Rail, RailActive          color.NRGBA
	RailText, RailText2       color.NRGBA
	RailLine                  color.NRGBA // the path between the waymarks
	AdviserRail, AdviserInUse color.NRGBA

	Gorse, OnGorse, GorseTint color.NRGBA // "you are here"; kept and changed things

	Met, MetTint       color.NRGBA // also: in place
	Likely, LikelyTint color.NRGBA
	Need, NeedTint     color.NRGBA // need to know; also: to discuss
	NotYet, NotYetTint color.NRGBA // also: not known
	Fault, FaultTint   color.NRGBA // form faults only

	// FocusOuter and FocusInner are the two bands of the focus ring, FocusWidth the width of the outer one; together they are 6 wide.
	FocusOuter, FocusInner color.NRGBA
	FocusWidth             float32
	Shade                  color.NRGBA // over the page, behind a dialog

	// SurfaceEdge and ControlEdge are the widths of the edges round cards and controls, in pixels of the drawings.
	SurfaceEdge, ControlEdge float32
}

var palettes = map[Variant]Palette{Light: lightPalette(), Dark: darkPalette(), Contrast: contrastPalette(), Paper: paperPalette()}

func lightPalette() Palette {
	return Palette{
		Background: rgb("#F4F5F9"), Surface: rgb("#FFFFFF"), Tint: rgb("#ECEEF4"),
		Line: rgb("#D5D9E5"), Border: rgb("#6E748C"), Ink: rgb("#1B1E33"), Ink2: rgb("#4A506B"),
		Primary: rgb("#0B5D73"), OnPrimary: rgb("#FFFFFF"), Outline: rgb("#0B5D73"), PrimaryTint: rgb("#DDEFF3"), Selection: rgb("#BBDFE8"),
		Rail: rgb("#262A45"), RailActive: rgb("#3A4064"), RailText: rgb("#FFFFFF"), RailText2: rgb("#C6CAE0"),
		RailLine: rgb("#8D94BD"), AdviserRail: rgb("#163F37"), AdviserInUse: rgb("#255A4F"),
		Gorse: rgb("#F6B91A"), OnGorse: rgb("#1B1E33"), GorseTint: rgb("#FFF1CC"),
		Met: rgb("#17663A"), MetTint: rgb("#DDF2E3"), Likely: rgb("#1D56A5"), LikelyTint: rgb("#E2ECFA"),
		Need: rgb("#7A4A00"), NeedTint: rgb("#FFEFC9"), NotYet: rgb("#4A506B"), NotYetTint: rgb("#ECEEF4"),
		Fault: rgb("#A11B3C"), FaultTint: rgb("#FBE3E8"),
		FocusOuter: rgb("#1B1E33"), FocusInner: rgb("#F6B91A"), FocusWidth: 3, Shade: rgba("#1B1E33", 0x99),
		SurfaceEdge: 1, ControlEdge: 1.5,
	}
}

func darkPalette() Palette {
	return Palette{
		Background: rgb("#14172A"), Surface: rgb("#1E2239"), Tint: rgb("#2A2F4C"),
		Line: rgb("#3D4369"), Border: rgb("#8D94BD"), Ink: rgb("#F2F3F8"), Ink2: rgb("#C3C8DD"),
		Primary: rgb("#6CC7DB"), OnPrimary: rgb("#0E1122"), Outline: rgb("#6CC7DB"), PrimaryTint: rgb("#17384A"), Selection: rgb("#285A72"),
		Rail: rgb("#0E1122"), RailActive: rgb("#2A2F4C"), RailText: rgb("#FFFFFF"), RailText2: rgb("#C6CAE0"),
		RailLine: rgb("#8D94BD"), AdviserRail: rgb("#0C2A24"), AdviserInUse: rgb("#255A4F"),
		Gorse: rgb("#F6B91A"), OnGorse: rgb("#1B1E33"), GorseTint: rgb("#3D2F0A"),
		Met: rgb("#7FD79B"), MetTint: rgb("#173524"), Likely: rgb("#9CC9FF"), LikelyTint: rgb("#1B2F4F"),
		Need: rgb("#FFD27A"), NeedTint: rgb("#3D2F0A"), NotYet: rgb("#C3C8DD"), NotYetTint: rgb("#2A2F4C"),
		Fault: rgb("#FF9DB0"), FaultTint: rgb("#4A1524"),
		FocusOuter: rgb("#F2F3F8"), FocusInner: rgb("#F6B91A"), FocusWidth: 3, Shade: rgba("#0E1122", 0xB3),
		SurfaceEdge: 1, ControlEdge: 1.5,
	}
}

func contrastPalette() Palette {
	black, white, yellow := rgb("#000000"), rgb("#FFFFFF"), rgb("#FFD83A")
	return Palette{
		Background: black, Surface: black, Tint: black,
		Line: white, Border: white, Ink: white, Ink2: white,
		Primary: yellow, OnPrimary: black, Outline: white, PrimaryTint: black, Selection: rgb("#5C4E12"),
		Rail: black, RailActive: black, RailText: white, RailText2: white,
		RailLine: white, AdviserRail: black, AdviserInUse: black,
		Gorse: yellow, OnGorse: black, GorseTint: black,
		Met: rgb("#7CFFB0"), MetTint: black, Likely: rgb("#9CC9FF"), LikelyTint: black,
		Need: yellow, NeedTint: black, NotYet: white, NotYetTint: black,
		Fault: rgb("#FF9DB0"), FaultTint: black,
		FocusOuter: yellow, FocusInner: black, FocusWidth: 4, // black within, so that the ring shows round yellow things too
		Shade:       rgba("#000000", 0xD9),
		SurfaceEdge: 3, ControlEdge: 3,
	}
}

func paperPalette() Palette {
	paper := lightPalette()
	paper.Background, paper.Surface, paper.Tint = rgb("#EFE9DC"), rgb("#F8F4EA"), rgb("#E6DECD")
	paper.Line, paper.Border, paper.Ink2 = rgb("#CFC5B0"), rgb("#6B6656"), rgb("#464A5E")
	paper.Primary, paper.Outline = rgb("#0A5568"), rgb("#0A5568")
	paper.PrimaryTint, paper.Selection = rgb("#D9E6E2"), rgb("#BFD8D6")
	paper.GorseTint = rgb("#F5E3B8")
	paper.Met, paper.MetTint = rgb("#145A33"), rgb("#D9E8D3")
	paper.Likely, paper.LikelyTint = rgb("#1A4C92"), rgb("#DCE4EA")
	paper.Need, paper.NeedTint = rgb("#6E4300"), rgb("#F5E3B8")
	paper.NotYet, paper.NotYetTint = rgb("#464A5E"), rgb("#E6DECD")
	paper.Fault, paper.FaultTint = rgb("#8F1835"), rgb("#F3DADA")
	return paper
}

// rgb reads "#RRGGBB". The tables above are its only input, so a fault in one is a panic at start.
func rgb(hex string) color.NRGBA { return rgba(hex, 0xFF) }

func rgba(hex string, alpha uint8) color.NRGBA {
	c := color.NRGBA{A: alpha}
	if _, err := fmt.Sscanf(hex, "#%02X%02X%02X", &c.R, &c.G, &c.B); err != nil {
		panic(fmt.Sprintf("theme: colour %q: %v", hex, err))
	}
	return c
}

// hex writes a colour as SVG has it; the alpha is left out.
func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
