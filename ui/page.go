package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// region is one part of the page that F6 goes to: rail, header, main, side, pinned buttons, footer.
type region struct {
	targets []screen.Target
}

// page lays out the screen on show: rail, header, content with its side panel, pinned buttons, footer.
func (w *Window) page() fyne.CanvasObject {
	rail, railTargets := w.rail()
	header, headerTargets := w.header()
	footer, footerTargets := w.footer()
	w.scroll = widget.NewScroll(w.shown.Content())
	w.sides = nil
	var side, pinned fyne.CanvasObject
	if p := w.shown.Side(); p != nil && w.class == theme.Wide {
		w.sides = widget.NewScroll(p)
		side = widget.Inset(8, 0, fixed(sideWidth, w.sides))
	}
	if p := w.shown.Pinned(); p != nil {
		pinned = widget.Inset(edge(w.class), 8, p)
	}
	w.slot = widget.Column(0)
	if w.toast != nil {
		w.slot.Objects = []fyne.CanvasObject{widget.Inset(edge(w.class), 4, w.toast)}
	}
	foot := widget.Column(0, w.slot)
	if pinned != nil {
		foot.Objects = append(foot.Objects, pinned)
	}
	main := widget.Frame(nil, foot, nil, nil, widget.Inset(edge(w.class)-8, 0, w.scroll))
	body := widget.Frame(header, footer, nil, nil, widget.Frame(nil, nil, nil, side, main))
	w.regions = []region{{railTargets}, {headerTargets}, {w.shown.Focus()}, {footerTargets}}
	return widget.Frame(nil, nil, rail, nil, body)
}

const (
	sideWidth  float32 = 400
	railWide   float32 = 216
	railMedium float32 = 132
)

// edge is the page's margin.
func edge(class theme.WidthClass) float32 {
	if class == theme.Wide {
		return 24
	}
	return 16
}

// fixed gives content an exact width in pixels of the drawings.
func fixed(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&fixedWidth{width}, content)
}

type fixedWidth struct{ width float32 }

// Layout implements fyne.Layout.
func (f *fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (f *fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Current().Px(f.width), 0)
}

// Natural implements widget.FlexLayout.
func (f *fixedWidth) Natural(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Current().Px(f.width), 0)
}

// HeightFor implements widget.FlexLayout.
func (f *fixedWidth) HeightFor(objects []fyne.CanvasObject, width float32) float32 {
	return widget.HeightOf(objects[0], width)
}

// header is the title with search and language, always in the same place.
func (w *Window) header() (fyne.CanvasObject, []screen.Target) {
	title := widget.Column(0, widget.NewHeading(w.shown.Title()))
	if sub := w.shown.Subtitle(); sub != "" && w.class == theme.Wide {
		title.Add(widget.NewBody(sub).In(widget.Ink2))
	}
	find := widget.NewButton(w.words.T("shell.search"), widget.SecondaryButton, func() { w.openSearch() }).WithIcon(icons.Search)
	language := w.languageSwitch()
	right := widget.Row(12, find, language)
	targets := []screen.Target{{ID: "shell.search", Object: find}, {ID: "shell.language", Object: language}}
	if w.class == theme.Narrow {
		menu := widget.NewButton(w.words.T("shell.menu"), widget.SecondaryButton, w.openMenu).WithIcon(icons.Menu)
		targets = append([]screen.Target{{ID: "shell.menu", Object: menu}}, targets...)
		return widget.Inset(16, 8, widget.Column(8, widget.Flow(8, menu, find, language), title)), targets
	}
	return widget.Inset(edge(w.class), 12, widget.Row(12, widget.Fill(title), right)), targets
}

// languageSwitch is the same on every screen: both names, the same size and weight.
func (w *Window) languageSwitch() *widget.LangSwitch {
	options := []widget.Option{{ID: message.Welsh, Label: "Cymraeg"}, {ID: message.English, Label: "English"}}
	return widget.NewLangSwitch(options, w.words.Language(), func(id string) { w.SetLanguage(id) })
}

// footer says that everything is saved, how many sources the page rests on, and how old the facts are.
func (w *Window) footer() (fyne.CanvasObject, []screen.Target) {
	saved := "shell.saved"
	icon := icons.Check
	switch {
	case w.session.Trouble() != nil:
		saved, icon = "shell.unsaved", icons.Warn
	case w.session.Guest():
		saved, icon = "shell.guest", icons.Info
	}
	left := widget.Row(6, widget.NewIcon(icon, 16, widget.Ink2), widget.NewNote(w.words.T(saved)))
	data := widget.NewNote(w.words.T("shell.data", "Month", message.Day(w.app.Guide.Catalogue.Info().DataMonth)))
	right := widget.Row(16)
	var targets []screen.Target
	if n := len(w.context.Cited()); n > 0 {
		sources := widget.NewButton(w.words.N("shell.sources", n), widget.QuietButton, w.Sources)
		right.Add(sources)
		targets = append(targets, screen.Target{ID: "shell.sources", Object: sources})
	}
	right.Add(data)
	line := widget.Row(12, widget.Fill(left), right)
	if w.class == theme.Narrow {
		line = widget.Flow(12, left, right)
	}
	return widget.Inset(edge(w.class), 2, line), targets
}

// ground paints a colour behind content.
func ground(tone widget.Tone, content fyne.CanvasObject) fyne.CanvasObject {
	return widget.Layers(canvas.NewRectangle(tone(theme.Current().Palette())), content)
}
