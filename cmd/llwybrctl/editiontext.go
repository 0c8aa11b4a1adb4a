package main

import (
	"cmp"
	"fmt"

	"llwybr/core/edition"
	"llwybr/core/message"
)

func (t *tool) say(id string, pairs ...any) error {
	_, err := fmt.Fprintln(t.out, t.words.T(id, pairs...))
	return err
}

// tellOffer words the preview of an edition, and whether it is installed now.
func (t *tool) tellOffer(o *edition.Offer, touches []edition.Touch, installed bool) error {
	lines := []string{
		t.words.T("edition.preview", "Serial", o.Serial),
		t.words.T("edition.preview.day", "Day", message.Day(o.Day), "InUse", o.Diff.From.Serial),
		t.words.T("edition.preview.key", "Key", o.KeyID), "",
	}
	for _, r := range o.Diff.News {
		lines = append(lines, t.words.Text(r.News))
	}
	lines = append(append(lines, ""), t.changes(o.Diff)...)
	lines = append(lines, t.touched(touches)...)
	if installed {
		lines = append(lines, "", t.words.T("edition.done-command", "Serial", o.Serial))
	} else {
		lines = append(lines, "", t.words.T("edition.nothing-written"))
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(t.out, line); err != nil {
			return err
		}
	}
	return nil
}

func (t *tool) changes(d edition.Diff) []string {
	if len(d.Tables) == 0 {
		return []string{t.words.T("edition.preview.unchanged")}
	}
	lines := []string{t.words.T("edition.preview.changes")}
	for _, k := range d.Tables {
		lines = append(lines, "  "+t.words.T("edition.table."+k.Table), "    "+t.counts(k))
		rows, more := d.Named(k.Table, rowsShown)
		for _, r := range rows {
			lines = append(lines, "    - "+t.words.T("edition.row", "Name", t.rowName(r), "Kind", message.New("edition.kind."+string(r.Kind))))
		}
		if more > 0 {
			lines = append(lines, "    "+t.words.T("edition.more", "Number", more))
		}
	}
	return lines
}

func (t *tool) counts(k edition.TableDiff) string {
	return t.words.T("edition.counts", "Added", k.Added, "Changed", k.Changed, "Gone", k.Gone, "Reread", k.Reread)
}

// rowName names a row, by its key where it has no name.
func (t *tool) rowName(r edition.Row) string { return cmp.Or(t.words.Text(r.Name), r.Key) }

func (t *tool) touched(touches []edition.Touch) []string {
	if len(touches) == 0 {
		return nil
	}
	lines := []string{"", t.words.T("edition.preview.touches")}
	for _, touch := range touches[:min(len(touches), rowsShown)] {
		lines = append(lines, "  "+t.words.T("edition.part."+touch.Part)+" – "+t.words.T("edition.touch", "Name", t.rowName(touch.Row),
			"Table", message.New("edition.table."+touch.Row.Table), "Kind", message.New("edition.kind."+string(touch.Row.Kind))))
	}
	if more := len(touches) - rowsShown; more > 0 {
		lines = append(lines, "  "+t.words.T("edition.more", "Number", more))
	}
	return lines
}
