package main

import (
	"fmt"
	"os"
	"path/filepath"

	"llwybr/core/message"
	"llwybr/ui/tour"
)

// takeTour writes a picture of every screen, the plan, and every text with its bounds.
func takeTour(t *tool, args []string) error {
	f, o := t.flags("tour")
	file, size, text, look, out := f.String("learner", "", ""), f.String("size", "1366x768", ""), f.Float64("text", 1, ""), f.String("theme", "light", ""), f.String("out", "", "")
	font := f.String("font", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	options := tour.Options{Bundle: t.bundle, Language: t.words.Language(), Text: *text, Theme: *look, Font: *font, Today: t.today, Out: *out}
	themes := map[string]bool{"light": true, "dark": true, "contrast": true, "paper": true}
	fonts := map[string]bool{"": true, "easy": true, "wide": true}
	_, err := fmt.Sscanf(*size, "%dx%d", &options.Width, &options.Height)
	if err != nil || options.Width < 480 || options.Height < 360 || *text < 1 || *text > 2 || !themes[*look] || !fonts[*font] || *out == "" {
		return t.misused("command.tour-usage")
	}
	if options.Record, err = t.learner(*file); err != nil {
		return err
	}
	if err := os.MkdirAll(*out, 0o755); err != nil {
		return message.Fail(err, "command.cannot-write", "File", *out)
	}
	options.Guide = t.guided
	if _, err := tour.Walk(options); err != nil {
		return err
	}
	doc, err := t.document(options.Record)
	if err != nil {
		return err
	}
	for _, r := range renderers {
		ending := map[string]string{"pdf": ".pdf", "html": ".html", "text": ".txt"}[r.flag]
		if err := t.writeForm(filepath.Join(*out, "plan"+ending), doc, r.render, []string{t.words.Language()}); err != nil {
			return err
		}
	}
	return nil
}
