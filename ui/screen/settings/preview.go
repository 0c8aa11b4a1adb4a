package settings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// welshLetters are those that a font may lack.
const welshLetters = "Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û"

// preview is the panel that shows how pages look: as they are now, or as the choice on which the arrows stand would make them.
type preview struct {
	p          *page
	tried      screen.MachineSettings
	title      *widget.Text
	shown      *fyne.Container
	panel      *fyne.Container
	use, usual *widget.Button
}

func newPreview(p *page) *preview {
	now := p.c.Shell.MachineSettings()
	v := &preview{p: p, tried: now, title: widget.NewSubheading(p.say("settings.preview.now")), shown: widget.Column(0)}
	v.use = widget.NewButton(p.say("settings.use", "What", ""), widget.PrimaryButton, func() { p.c.Shell.SetMachine(v.tried) })
	v.use.Hide()
	v.usual = widget.NewButton(p.say("settings.usual"), widget.SecondaryButton, p.putBack)
	v.usual.Hidden = p.usual()
	hint := widget.NewKeyHint([]string{"Ctrl +", "Ctrl −"}, "")
	change := widget.Column(4, hint, widget.NewNote(p.say("settings.preview.keys")))
	v.panel = widget.Column(14, v.title, v.shown, change, v.use, v.usual)
	v.wear()
	return v
}

// try shows the page in other settings.
func (v *preview) try(s screen.MachineSettings) {
	if s == v.tried {
		return
	}
	v.tried = s
	title := v.p.say("settings.preview.now")
	if what := v.what(); what != "" {
		title = v.p.say("settings.preview", "What", what)
		v.use.SetLabel(v.p.say("settings.use", "What", what))
		v.use.Show()
	} else {
		v.use.Hide()
	}
	v.title.SetText(title)
	v.wear()
	v.panel.Refresh()
}

// what names what is tried; "" where it is how things are.
func (v *preview) what() string {
	now := v.p.c.Shell.MachineSettings()
	switch {
	case v.tried.TextSize != now.TextSize:
		return v.p.percent(int(v.tried.TextSize*100 + 0.5))
	case v.tried.Theme != now.Theme:
		return v.p.say("settings.theme." + v.tried.Theme)
	case v.tried.Font != now.Font:
		return v.p.fontName(theme.Face(v.tried.Font))
	}
	return ""
}

func (v *preview) wear() {
	th := theme.New(theme.Variant(v.tried.Theme), float32(v.tried.TextSize)).In(theme.Face(v.tried.Font))
	v.shown.Objects = []fyne.CanvasObject{widget.NewWorn(th, v.sample(th))}
}

// sample is a little page: a heading, a card with a state, what can be used, and the letters of Welsh.
func (v *preview) sample(th *theme.Theme) fyne.CanvasObject {
	p := v.p
	card := widget.NewCard(widget.Column(8, widget.NewSubheading(p.say("settings.preview.card")), widget.NewBody(p.say("settings.preview.text")).In(widget.Ink2),
		widget.NewChip(theme.Likely, p.say("state.likely"))))
	col := widget.Column(12, widget.NewHeading(p.say("settings.preview.title")), widget.NewBody(p.say("settings.preview.lead")), card,
		v.button(th), widget.NewText(theme.Lead, welshLetters))
	return widget.Layers(rounded(th, th.Palette().Background, 14), widget.Inset(14, 14, col))
}

// button is the picture of a button: what is shown here is to be looked at.
func (v *preview) button(th *theme.Theme) fyne.CanvasObject {
	words := widget.NewStrong(v.p.say("settings.preview.button")).In(widget.OnPrimary).Align(fyne.TextAlignCenter)
	return widget.Layers(rounded(th, th.Palette().Primary, 10), widget.Inset(16, 12, words))
}

func rounded(th *theme.Theme, fill color.NRGBA, radius float32) fyne.CanvasObject {
	r := canvas.NewRectangle(fill)
	r.CornerRadius = th.Px(radius)
	r.StrokeColor, r.StrokeWidth = th.Palette().Line, th.Palette().SurfaceEdge
	return r
}
