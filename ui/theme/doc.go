// Package theme holds the look of Llwybr once: colours, sizes, interest badges, route-family signs and state glyphs.
//
// Colours and sizes come from the design (sections 1 and 2); a table test computes the WCAG contrast of every pair in use.
// Widgets ask Of(themselves) for the theme and draw from its Palette; sizes in the design's pixels go through Px.
package theme
