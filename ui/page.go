package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// region is one part of the page that F6 goes to: rail, header, main, side, pinned buttons, footer.
type region struct {
	targets []screen.Target
}

// page lays out the screen on show: rail, header, content with its side panel, pinned buttons, footer. In a narrow window the title and, as
// long as all is saved, the footer scroll with the content, which else would have little room there.
func (w *Window) page() fyne.CanvasObject {
	w.readable = nil
	rail, railTargets := w.rail()
	header, headerTargets := w.header()
	footer, footerTargets := w.footer()
	var title fyne.CanvasObject
	if w.class == theme.Narrow {
		title = w.titleLine()
	}
	notices, noticeTargets := w.topNotices()
	w.reads(notices)
	content := w.reads(w.shown.Content())
	if w.class == theme.Narrow {
		content = widget.Column(10, title, content)
		if w.session.Trouble() == nil || w.unsaved() != nil { // what is not saved stands above
			content.(*fyne.Container).Add(footer)
			footer = nil
		}
	}
	w.scroll = widget.NewScroll(content)
	side := w.side()
	main := widget.Frame(notices, w.foot(), nil, nil, w.margins(w.scroll))
	body := widget.Frame(header, footer, nil, nil, widget.Frame(nil, w.readSlot, nil, side, main))
	w.regions = []region{{railTargets}, {headerTargets}, {append(noticeTargets, w.shown.Focus()...)}, {footerTargets}}
	return widget.Frame(nil, nil, rail, nil, body)
}

// side is the panel beside the content; nil where there is none.
func (w *Window) side() fyne.CanvasObject {
	w.sides = nil
	p := w.shown.Side()
	if p == nil || w.class != theme.Wide {
		return nil
	}
	w.sides = widget.NewScroll(w.reads(p))
	return fixed(sideWidth, widget.Frame(nil, nil, nil, gap(edge(w.class)-widget.ScrollRoom), w.sides))
}

// foot holds the toast and the pinned buttons, below what scrolls. The strip of reading aloud comes below them.
func (w *Window) foot() fyne.CanvasObject {
	w.slot, w.readSlot = widget.Column(0), widget.Column(0)
	if w.toast != nil {
		w.slot.Objects = []fyne.CanvasObject{widget.Inset(edge(w.class), 4, w.toast)}
	}
	foot := widget.Column(0, w.slot)
	if p := w.shown.Pinned(); p != nil {
		foot.Add(widget.Inset(edge(w.class), 8, w.reads(p)))
	}
	return foot
}

// margins stand left and right of what scrolls, so that its content begins and ends where the header does.
func (w *Window) margins(scroll fyne.CanvasObject) fyne.CanvasObject {
	return widget.Frame(nil, nil, gap(edge(w.class)-widget.RingRoom), gap(edge(w.class)-widget.ScrollRoom), scroll)
}

// gap is empty room of a width, in pixels of the drawings.
func gap(width float32) fyne.CanvasObject { return room(width, 0) }

// room is empty room of a size, in pixels of the drawings.
func room(width, height float32) fyne.CanvasObject {
	th := theme.Current()
	empty := canvas.NewRectangle(color.Transparent)
	empty.SetMinSize(fyne.NewSize(th.Px(width), th.Px(height)))
	return empty
}

const (
	sideWidth  float32 = 402
	railWide   float32 = 216
	railMedium float32 = 132
	footerHigh float32 = 46 // with sources and without, so that nothing moves
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

// header is the title with search and language, always in the same place. In a narrow window it is one line of tools.
func (w *Window) header() (fyne.CanvasObject, []screen.Target) {
	find := widget.NewButton(w.words.T("shell.search"), widget.ToolButton, func() { w.openSearch() }).WithIcon(icons.Search)
	if w.class == theme.Wide && w.app.machine().KeyHints {
		find.WithKey(strings.Join(keys.On(fyne.KeyK, keys.Ctrl).Caps(), " "))
	}
	w.listen = widget.NewButton(w.words.T("aloud.listen"), widget.ToolButton, func() { w.readAloud(true) }).WithIcon(icons.Speaker)
	language := w.languageSwitch()
	listens, switches := screen.Target{ID: "shell.listen", Object: w.listen}, screen.Target{ID: "shell.language", Object: language}
	targets := []screen.Target{{ID: "shell.search", Object: find}, listens, switches}
	if w.class == theme.Narrow {
		menu := widget.NewButton(w.words.T("shell.menu"), widget.ToolButton, w.openMenu).WithIcon(icons.Menu)
		targets = append([]screen.Target{{ID: "shell.menu", Object: menu}}, targets...)
		line := widget.Inset(12, 6, widget.Row(6, menu, find, w.listen, widget.Fill(), language))
		if widget.NaturalOf(line).Width <= w.win.Canvas().Size().Width {
			w.listen = nil
			return line, targets
		}
		targets[2], targets[3] = switches, listens // it stands beside the title
		return widget.Inset(12, 6, widget.Row(6, menu, find, widget.Fill(), language)), targets
	}
	tools := widget.Row(12, find, w.listen, language)
	w.listen = nil
	return widget.Inset(edge(w.class), 12, widget.Row(12, widget.Fill(w.title()), tools)), targets
}

// titleLine is the title above the content of a narrow window, and beside it what the header has no room for.
func (w *Window) titleLine() fyne.CanvasObject {
	if w.listen == nil {
		return w.title()
	}
	return widget.Row(12, widget.Fill(w.title()), w.listen)
}

// title is what the screen is called and, where there is room, what it is for.
func (w *Window) title() fyne.CanvasObject {
	title := widget.Column(0, widget.NewHeading(w.shown.Title()))
	if sub := w.shown.Subtitle(); sub != "" && w.class == theme.Wide {
		title.Add(widget.NewBody(sub).In(widget.Ink2))
	}
	return w.reads(title)
}

// languageSwitch is the same on every screen: both names, the same size and weight.
func (w *Window) languageSwitch() *widget.LangSwitch {
	options := []widget.Option{{ID: message.Welsh, Label: "Cymraeg"}, {ID: message.English, Label: "English"}}
	return widget.NewLangSwitch(options, w.words.Language(), func(id string) { w.SetLanguage(id) })
}

// footer says that everything is saved, where the page's facts come from, and how old they are.
func (w *Window) footer() (fyne.CanvasObject, []screen.Target) {
	saved := "shell.saved"
	if _, file := w.records().(interface{ Path() string }); file {
		saved = "shell.saved-file"
	}
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
	if w.session.Guest() && w.canKeep() && !w.mirror {
		keep := widget.NewButton(w.words.T("guest.keep"), widget.QuietButton, w.KeepGuest)
		right.Add(keep)
		targets = append(targets, screen.Target{ID: "shell.keep", Object: keep})
	}
	if len(w.context.Cited())+len(w.context.Facts()) > 0 {
		sources := widget.NewButton(w.words.T("provenance.where"), widget.QuietButton, w.Sources)
		right.Add(sources)
		targets = append(targets, screen.Target{ID: "shell.sources", Object: sources})
	}
	right.Add(data)
	if w.class == theme.Narrow {
		return widget.Flow(12, left, right), targets
	}
	line := widget.Row(12, widget.Fill(left), right)
	return widget.Inset(edge(w.class), 0, widget.Layers(room(0, footerHigh), line)), targets
}

// ground paints a colour behind content.
func ground(tone widget.Tone, content fyne.CanvasObject) fyne.CanvasObject {
	return widget.Layers(canvas.NewRectangle(tone(theme.Current().Palette())), content)
}
