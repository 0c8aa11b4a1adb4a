// Package ui is the shell: windows with rail, header and footer, navigation, language, and what stands over the screens. It knows no SQL
// and no rule; screens come from ui/screen.
package ui

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/edition"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/speech/voice"
	"llwybr/core/vault"
	"llwybr/locales"
	"llwybr/ui/screen"
	"llwybr/ui/theme"

	"fyne.io/fyne/v2/lang"
)

// Config is what the program hands to the shell.
type Config struct {
	Toolkit fyne.App
	Bundle  *i18n.Bundle
	Guide   *guide.Guide
	Store   vault.Store // nil when the store cannot be opened: Trouble says why, and a guest can still go on
	Trouble error
	Policy  vault.Policy // of the owner of this machine; the zero one: nobody's
	// Files say how learners' own files are written on this machine; nil: there are none.
	Files *vault.FileOptions
	// Recover makes a new store of what is sound in a damaged one and in its backups, keeps the damaged one beside it, and says what was saved. Nil: not
	// offered.
	Recover func(ctx context.Context) (store vault.Store, said []message.Message, err error)
	Dir     string // the folder of the store and of the settings; "" keeps no settings
	// OpenFacts opens the editions of the facts on this machine under the keys of its settings; nil where none are kept. The edition in use takes
	// the place of the Guide.
	OpenFacts func(keys []string) (*edition.Shelf, error)
	Today     func() message.Day
	Now       func() time.Time
	Trace     io.Writer                        // a line a screen shown: names of screens and languages, never of people; may be nil
	Open      func(path string) error          // shows a file in the system's own viewer; nil where there is none
	Still     func() bool                      // whether the system asks programs not to move; nil where that is not known
	Failures  func(lang, id string, err error) // told of messages that are missing; may be nil
	Voice     voice.Engine                     // reads pages aloud; nil where nothing can
}

// App is the running program.
type App struct {
	Config
	settings    vault.Settings
	prints      prints
	notes       vault.Notes    // about the facts, where no folder keeps them
	facts       *edition.Shelf // nil where no editions are kept
	hurt        error          // why the edition that is installed is not in use; nil when it is
	lists       lists
	makeFile    func(ctx context.Context, path, words string) (vault.Store, vault.Made, error) // nil: no files here
	openFile    func(ctx context.Context, path string, s seal.Secret) (vault.Store, error)
	tried       map[string]*tries // by record, since the program began
	presence    presence
	copied      copied // text of ours on the clipboard
	tries       pinTries
	backing     bool         // a backup is being made
	unbacked    string       // why the last one could not be; "" = it was
	askedBackup time.Time    // when it was last asked whether one is due
	beside      func(func()) // runs what is slow, beside the window
	voices      voices       // that were found on this machine
	reader      *Window      // that reads aloud; nil: none does
}

// New makes the program's shell. A note about damaged settings comes back as a message.
func New(c Config) (*App, *message.Message) {
	a := &App{Config: c, settings: vault.DefaultSettings(), beside: func(do func()) { go do() }}
	if a.Policy.Mode == "" {
		a.Policy = vault.DefaultPolicy()
	}
	var note *message.Message
	if c.Dir != "" {
		a.settings, note = vault.LoadSettings(c.Dir)
	}
	a.useFiles()
	if c.Failures != nil {
		c.Bundle.OnMissing(c.Failures)
	}
	if a.settings.Language == "" && c.Still != nil { // nobody has chosen yet
		a.settings.ReducedMotion = c.Still()
	}
	if c.OpenFacts != nil {
		a.facts, a.hurt = c.OpenFacts(a.Policy.Keys(a.settings))
		a.useFacts()
	}
	a.loadLists()
	a.keepStill()
	a.prints.dir = c.Dir
	a.prints.sweep()
	a.applyTheme()
	return a, note
}

// Window opens a window on the start screen.
func (a *App) Window(size fyne.Size) *Window {
	w := a.Attach(a.Toolkit.NewWindow("Llwybr"))
	w.win.Resize(size)
	a.keepWatch()
	if a.hurt != nil {
		w.Failed(a.hurt)
	}
	return w
}

// Attach makes a toolkit window one of the program's, on the start screen.
func (a *App) Attach(win fyne.Window) *Window {
	w := newWindow(a, win)
	w.showStart()
	return w
}

// machine are the settings of this machine as screens know them.
func (a *App) machine() screen.MachineSettings {
	s := screen.MachineSettings{Language: a.settings.Language, TextSize: a.settings.TextSize, Theme: a.settings.Theme, Font: a.settings.Font, ReducedMotion: a.settings.ReducedMotion, CanKeepStill: canKeepStill}
	s.Letters, s.KeyHints = other(a.settings, "letters", true), other(a.settings, "key_hints", true)
	s.ReadOnOpen, s.ReadingSpeed = other(a.settings, "read_on_open", false), readingSpeed(a.settings)
	if s.Theme == "" {
		s.Theme = "light"
	}
	return s
}

// setMachine applies settings and keeps them; an error says that they could not be kept.
func (a *App) setMachine(s screen.MachineSettings) error {
	before := a.machine()
	a.settings.Language, a.settings.TextSize, a.settings.Theme, a.settings.Font, a.settings.ReducedMotion = s.Language, s.TextSize, s.Theme, s.Font, s.ReducedMotion
	setOther(&a.settings, "letters", s.Letters)
	setOther(&a.settings, "key_hints", s.KeyHints)
	setOther(&a.settings, "read_on_open", s.ReadOnOpen)
	setOther(&a.settings, "reading_speed", s.ReadingSpeed)
	a.keepStill()
	if before.TextSize != s.TextSize || before.Theme != s.Theme || before.Font != s.Font { // a theme restyles everything that is on show
		a.applyTheme()
	}
	return a.keepSettings()
}

// keepSettings writes the settings of this machine, where there is a folder for them.
func (a *App) keepSettings() error {
	if a.Dir == "" {
		return nil
	}
	return vault.SaveSettings(a.Dir, a.settings)
}

func (a *App) applyTheme() {
	variants := map[string]theme.Variant{"light": theme.Light, "dark": theme.Dark, "contrast": theme.Contrast, "paper": theme.Paper}
	a.Toolkit.Settings().SetTheme(theme.New(variants[a.machine().Theme], float32(a.settings.TextSize)).In(theme.Face(a.settings.Font)))
}

// speakToolkit puts the toolkit's own few words into a language, under the system's locale, which is the one way it looks them up.
func speakToolkit(language string) {
	_ = lang.AddTranslationsForLocale(locales.Toolkit(language), lang.SystemLocale()) // our own file, tested to load
}
