package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// canKeepStill says where "keep everything still" works. The one thing that moves is the caret of a text field. The toolkit asks the current
// app's settings whether it may blink and has no way to tell it; so widgets are given an app that answers for us. On macOS the toolkit takes
// the current app's settings for its own type when the system's colours change, so there they stay its own.
const canKeepStill = runtime.GOOS != "darwin"

// keepStill makes the machine's setting hold for what is drawn from now on.
func (a *App) keepStill() {
	switch {
	case !canKeepStill:
	case a.settings.ReducedMotion:
		fyne.SetCurrentApp(stillApp{a.Toolkit})
	default:
		fyne.SetCurrentApp(a.Toolkit)
	}
}

// stillApp is the toolkit's app with settings that want nothing to move.
type stillApp struct{ fyne.App }

// Settings implements fyne.App.
func (a stillApp) Settings() fyne.Settings { return stillSettings{a.App.Settings()} }

type stillSettings struct{ fyne.Settings }

// ShowAnimations implements fyne.Settings.
func (stillSettings) ShowAnimations() bool { return false }
