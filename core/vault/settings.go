package vault

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"llwybr/core/message"
)

// Names of the settings' file, and of the copy of one that could not be read.
const (
	settingsName = "settings.json"
	damagedName  = "settings.damaged.json"
)

// settingsLimit is the size of the longest settings file that is read, in bytes.
const settingsLimit = 64 << 10

// Text sizes, as factors.
const (
	SmallestText = 0.75
	LargestText  = 3.0
)

// Themes are the colour themes; "" follows the system.
var Themes = []string{"", "light", "dark", "contrast", "paper"}

// Fonts are the reading fonts; "" is the plain one.
var Fonts = []string{"", "easy", "wide"}

// Settings are what holds for this machine before anybody has opened a record. They hold nothing about a person.
type Settings struct {
	Language      string                     // cy | en | "" (not chosen yet)
	TextSize      float64                    // a factor, SmallestText to LargestText
	Theme         string                     // see Themes
	Font          string                     // see Fonts
	ReducedMotion bool                       //
	UpdateKeys    []string                   // whose editions of the facts may be installed: public keys in minisign's form; none: no edition may
	Other         map[string]json.RawMessage // settings of other parts and of newer versions by name, kept as they are; nil when there are none
}

// DefaultSettings are the settings of a machine on which nothing was chosen.
func DefaultSettings() Settings { return Settings{TextSize: 1} }

// LoadSettings reads the settings in a folder. There are always settings: where there is no file, or one that cannot be read, they are the
// default ones. A damaged file is kept beside as settings.damaged.json, and the note, which is else nil, says so.
func LoadSettings(dir string) (Settings, *message.Message) {
	path := filepath.Join(dir, settingsName)
	sweepOf(dir, settingsName)
	data, err := readBounded(path, settingsLimit)
	if errors.Is(err, os.ErrNotExist) {
		return DefaultSettings(), nil
	}
	s, wrong := parseSettings(data)
	if err == nil && wrong == nil {
		return s, nil
	}
	kept := filepath.Join(dir, damagedName)
	if replace(path, kept) != nil {
		kept = path
	}
	note := message.New("record.settings-damaged", "File", kept)
	return DefaultSettings(), &note
}

// readBounded reads a file that is no longer than a limit, in bytes.
func readBounded(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("%s: %d bytes", path, info.Size())
	}
	return os.ReadFile(path)
}

// parseSettings reads the file; a value out of its range becomes the default one.
func parseSettings(data []byte) (Settings, error) {
	members := map[string]json.RawMessage{}
	if err := json.Unmarshal(data, &members); err != nil {
		return Settings{}, err
	}
	s := DefaultSettings()
	for name, into := range s.fields() {
		if err := json.Unmarshal(orNull(members[name]), into); err != nil {
			return Settings{}, fmt.Errorf("%s: %w", name, err)
		}
		delete(members, name)
	}
	if len(members) > 0 {
		s.Other = members
	}
	return s.within(), nil
}

func orNull(value json.RawMessage) json.RawMessage {
	if value == nil {
		return json.RawMessage("null")
	}
	return value
}

func (s *Settings) fields() map[string]any {
	return map[string]any{"language": &s.Language, "text_size": &s.TextSize, "theme": &s.Theme, "reading_font": &s.Font, "reduced_motion": &s.ReducedMotion,
		"update_keys": &s.UpdateKeys}
}

// within gives the settings with everything in its range.
func (s Settings) within() Settings {
	usual := DefaultSettings()
	if s.Language != message.Welsh && s.Language != message.English {
		s.Language = usual.Language
	}
	if !(SmallestText <= s.TextSize && s.TextSize <= LargestText) {
		s.TextSize = usual.TextSize
	}
	if !slices.Contains(Themes, s.Theme) {
		s.Theme = usual.Theme
	}
	if !slices.Contains(Fonts, s.Font) {
		s.Font = usual.Font
	}
	if len(s.UpdateKeys) == 0 {
		s.UpdateKeys = nil
	}
	return s
}

// SaveSettings writes the settings in a folder, which is made where it is missing. After it has returned they are on the disk; until then the
// file holds the old ones.
func SaveSettings(dir string, s Settings) error {
	s = s.within()
	members := map[string]any{}
	for name, value := range s.Other {
		members[name] = value
	}
	maps.Copy(members, s.fields())
	if s.UpdateKeys == nil {
		delete(members, "update_keys")
	}
	data, err := json.MarshalIndent(members, "", "  ")
	if err == nil {
		err = os.MkdirAll(dir, 0o700)
	}
	if err == nil {
		err = WriteWhole(filepath.Join(dir, settingsName), append(data, '\n'))
	}
	if err != nil {
		return message.Fail(err, "record.settings-unsaved", "Folder", dir)
	}
	return nil
}

// sweepOf deletes what a kill left of a file that was being written.
func sweepOf(dir, name string) {
	left, _ := filepath.Glob(filepath.Join(escapeGlob(dir), "."+name+"-*"))
	for _, name := range left {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > time.Minute {
			os.Remove(name)
		}
	}
}
