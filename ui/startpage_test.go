package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/vault"
)

// A window that begins with large text lays its start screen out anew before it shows: the first tile still has the focus.
func TestTheStartScreenHasTheFocusAtLargeText(t *testing.T) {
	dir := t.TempDir()
	w := shell(t, "en", dir)
	app := w.app
	if _, err := app.Store.Create(context.Background(), "", ""); err != nil {
		t.Fatal(err)
	}
	if err := vault.SaveSettings(dir, vault.Settings{Language: "en", TextSize: 2, Theme: "contrast"}); err != nil {
		t.Fatal(err)
	}
	again, _ := New(app.Config)
	large := again.Attach(test.NewTempWindow(t, nil))
	large.win.Resize(fyne.NewSize(1366, 768))
	large.painted()
	if focused := large.win.Canvas().Focused(); focused == nil || focused != fyne.Focusable(large.start.grid[0]) {
		t.Errorf("the focus is on %v", focused)
	}
}
