package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/theme"
)

// Variant is one of the four colour themes. Its text is what settings store; it never shows on screen.
type Variant string

// The four colour themes.
const (
	Light    Variant = "light"
	Dark     Variant = "dark"
	Contrast Variant = "contrast"
	Paper    Variant = "paper"
)

// Variants lists the colour themes in the order in which settings offer them.
func Variants() []Variant { return []Variant{Light, Dark, Contrast, Paper} }

// The limits of the text scale (1.0 is 15 px body text).
const (
	MinScale float32 = 1
	MaxScale float32 = 2
)

// Theme is the fyne.Theme of Llwybr: a palette, a text scale and a reading font. It never changes after New; setting another one restyles the app.
type Theme struct {
	variant Variant
	scale   float32
	palette Palette
	face    Face
}

// New returns the theme of a variant at a text scale. An unknown variant is Light; the scale is kept within MinScale and MaxScale.
func New(variant Variant, scale float32) *Theme {
	palette, known := palettes[variant]
	if !known {
		variant, palette = Light, palettes[Light]
	}
	return &Theme{variant: variant, scale: min(max(scale, MinScale), MaxScale), palette: palette}
}

var fallback = New(Light, 1)

// Current returns the theme of the running app, or the light one where the app uses a theme that is not ours.
func Current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if ours, ok := app.Settings().Theme().(*Theme); ok {
			return ours
		}
	}
	return fallback
}

// Of returns the theme that holds for one widget, so that a preview can stand inside a theme override.
func Of(object fyne.CanvasObject) *Theme {
	switch holds := toolkit.CurrentForWidget(object).(type) {
	case *Theme:
		return holds
	case nil:
		return Current()
	default:
		if self, ok := holds.Icon(selfName).(*self); ok {
			return self.theme
		}
	}
	return Current()
}

// The toolkit wraps the theme of an override in a type of its own that passes only the four questions on. So a theme answers one of them,
// the icon of this name, with itself.
const selfName fyne.ThemeIconName = "llwybr-self"

type self struct{ theme *Theme }

// Name implements fyne.Resource.
func (self) Name() string { return string(selfName) }

// Content implements fyne.Resource.
func (self) Content() []byte { return nil }

// Variant returns the colour theme.
func (t *Theme) Variant() Variant { return t.variant }

// Scale returns the text scale, 1.0 to 2.0.
func (t *Theme) Scale() float32 { return t.scale }

// Palette returns the colours.
func (t *Theme) Palette() Palette { return t.palette }

// Px turns a length of the drawings (pixels at 100 %) into a length at this text scale.
func (t *Theme) Px(length float32) float32 { return length * t.scale }

// Color implements fyne.Theme for the few toolkit parts we use (text entry, scroll bars).
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if pick, ok := toolkitColours[name]; ok {
		return pick(t.palette)
	}
	return toolkit.DefaultTheme().Color(name, t.toolkitVariant())
}

func (t *Theme) toolkitVariant() fyne.ThemeVariant {
	if t.variant == Dark || t.variant == Contrast {
		return toolkit.VariantDark
	}
	return toolkit.VariantLight
}

// Font implements fyne.Theme: the reading font, regular and bold; slanted text is not used for meaning, so it is upright.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return toolkit.DefaultSymbolFont()
	case style.Monospace:
		return toolkit.DefaultTextMonospaceFont()
	case t.face == Easy && style.Bold:
		return easyBold()
	case t.face == Easy:
		return easyRegular()
	case style.Bold:
		return toolkit.DefaultTextBoldFont()
	}
	return toolkit.DefaultTextFont()
}

// Icon implements fyne.Theme. Our own drawings come from Icon in this package, not from here.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if name == selfName {
		return &self{t}
	}
	return toolkit.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme. Everything grows with the text.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if name == toolkit.SizeNameLineSpacing && t.face == Spaced {
		return 2 * toolkitSizes[name] * t.scale
	}
	if size, ok := toolkitSizes[name]; ok {
		return size * t.scale
	}
	return toolkit.DefaultTheme().Size(name) * t.scale
}

var toolkitSizes = map[fyne.ThemeSizeName]float32{
	toolkit.SizeNameText:            15,
	toolkit.SizeNameCaptionText:     13,
	toolkit.SizeNameSubHeadingText:  18,
	toolkit.SizeNameHeadingText:     25,
	toolkit.SizeNamePadding:         4,
	toolkit.SizeNameInnerPadding:    12, // the drawings say 8; 12 makes a one-line entry 44 high, the smallest target
	toolkit.SizeNameInlineIcon:      20,
	toolkit.SizeNameInputBorder:     1.5,
	toolkit.SizeNameInputRadius:     8,
	toolkit.SizeNameSelectionRadius: 10,
	toolkit.SizeNameButtonRadius:    10,
	toolkit.SizeNameScrollBar:       12,
	toolkit.SizeNameScrollBarSmall:  8,
	toolkit.SizeNameScrollBarRadius: 4,
	toolkit.SizeNameLineSpacing:     5,
}

var toolkitColours = map[fyne.ThemeColorName]func(Palette) color.Color{
	toolkit.ColorNameBackground:          func(p Palette) color.Color { return p.Background },
	toolkit.ColorNameForeground:          func(p Palette) color.Color { return p.Ink },
	toolkit.ColorNamePlaceHolder:         func(p Palette) color.Color { return p.Ink2 },
	toolkit.ColorNameDisabled:            func(p Palette) color.Color { return p.Border },
	toolkit.ColorNamePrimary:             func(p Palette) color.Color { return p.Primary },
	toolkit.ColorNameForegroundOnPrimary: func(p Palette) color.Color { return p.OnPrimary },
	toolkit.ColorNameHyperlink:           func(p Palette) color.Color { return p.Primary },
	toolkit.ColorNameInputBackground:     func(p Palette) color.Color { return p.Surface },
	toolkit.ColorNameInputBorder:         func(p Palette) color.Color { return p.Border },
	toolkit.ColorNameFocus:               func(p Palette) color.Color { return p.PrimaryTint },
	toolkit.ColorNameSelection:           func(p Palette) color.Color { return p.Selection },
	toolkit.ColorNameHover:               func(p Palette) color.Color { return p.Tint },
	toolkit.ColorNamePressed:             func(p Palette) color.Color { return p.PrimaryTint },
	toolkit.ColorNameButton:              func(p Palette) color.Color { return p.Surface },
	toolkit.ColorNameSeparator:           func(p Palette) color.Color { return p.Line },
	toolkit.ColorNameScrollBar:           func(p Palette) color.Color { return p.Border },
	toolkit.ColorNameScrollBarBackground: func(p Palette) color.Color { return p.Tint },
	toolkit.ColorNameMenuBackground:      func(p Palette) color.Color { return p.Surface },
	toolkit.ColorNameOverlayBackground:   func(p Palette) color.Color { return p.Surface },
	toolkit.ColorNameShadow:              func(Palette) color.Color { return color.NRGBA{} }, // edges, not shadows
	toolkit.ColorNameError:               func(p Palette) color.Color { return p.Fault },
	toolkit.ColorNameSuccess:             func(p Palette) color.Color { return p.Met },
	toolkit.ColorNameWarning:             func(p Palette) color.Color { return p.Need },
}
