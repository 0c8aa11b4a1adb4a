package theme

// WidthClass says how a screen lays itself out. It is counted in em, so zoom and a small window are one rule.
type WidthClass int

// The classes: wide from 84 em, medium from 56 em, narrow below.
const (
	Narrow WidthClass = iota
	Medium
	Wide
)

// Class returns the class of a window, from its width and the size of body text, both in the same unit (section 4.1 of the design).
func Class(width, bodyText float32) WidthClass {
	switch em := width / bodyText; {
	case em >= 84:
		return Wide
	case em >= 56:
		return Medium
	}
	return Narrow
}

// Class returns the class of a window of that width at this theme's text scale.
func (t *Theme) Class(width float32) WidthClass { return Class(width, t.TextSize(Body)) }
