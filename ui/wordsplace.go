package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/transfer"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// wherePage asks whether the record is to lie on this computer or in a file.
func (f *wordsFlow) wherePage() sheetPage {
	row := func(icon icons.Name, title, sub string, do func()) *widget.ListRow {
		return widget.NewListRow(widget.RowSpec{Title: f.t(title), Sub: f.t(sub), Leading: []fyne.CanvasObject{widget.NewFramedIcon(icon)}, OnTap: do}).Tile()
	}
	here := row(icons.Screen, "words.where.here", "words.where.here.what", func() {
		f.inFile = false
		f.build()
	})
	file := row(icons.Usb, "words.where.file", "words.where.file.what", func() {
		f.inFile = true
		f.turn(f.placePage)
	})
	at := sheetPage{name: "words.where", title: f.t("words.where.title"), body: []fyne.CanvasObject{here, file}, focus: here}
	if f.fault != nil {
		at.body = append(at.body, widget.NewNotice(widget.NoticeFault, f.told()))
	}
	return f.waiting(at)
}

// placePage asks for the folder of the record's file. Its name is made by chance, so that it says nothing.
func (f *wordsFlow) placePage() sheetPage {
	if f.path == "" {
		f.path = filepath.Join(f.w.app.recordFolders()[0], vault.NewFileName())
	}
	entry := widget.NewEntry(widget.EntrySpec{Label: f.t("words.place.where"), Letters: true, Text: f.path, OnChange: func(text string) { f.path = text },
		OnSubmit: func(string) { f.place() }})
	entry.SetFault(f.told())
	at := sheetPage{name: "words.place", title: f.t("words.place.title"), focus: entry.Field()}
	at.body = []fyne.CanvasObject{widget.NewBody(f.t("words.place.what"))}
	for _, folder := range f.w.app.recordFolders() {
		at.body = append(at.body, widget.NewListRow(widget.RowSpec{Title: folder, OnTap: func() {
			f.path = filepath.Join(folder, filepath.Base(f.path))
			f.fault = nil
			f.show()
		}}))
	}
	at.body = append(at.body, entry)
	make := f.button("words.place.make", widget.PrimaryButton, f.place)
	at.foot = []fyne.CanvasObject{make}
	return f.waiting(at)
}

// place makes the file where it is asked for; its name always ends as such files do.
func (f *wordsFlow) place() {
	f.path = strings.Trim(strings.TrimSpace(f.path), `"`)
	if f.path == "" {
		f.show()
		return
	}
	if !strings.HasSuffix(strings.ToLower(f.path), transfer.Ending) {
		f.path += transfer.Ending
	}
	f.build()
}

// foldersOffered is how many folders are offered for a record at most.
const foldersOffered = 4

// recordFolders are where learners' files are likely to lie: the policy's folder first, then sticks, then a person's own documents.
func (a *App) recordFolders() []string {
	likely := append([]string{a.Policy.Records}, append(sticks(runtime.GOOS), filepath.Dir(suggested("x", "")))...)
	var folders []string
	for _, folder := range likely { // a home folder may be the policy's too
		if folder != "" {
			folder = filepath.Clean(folder)
		}
		if !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	if there := present(folders, foldersOffered, filesPatience); len(there) > 0 {
		return there
	}
	return []string{"."}
}

// present are the first folders that there are. A disk that does not answer in time is not waited for.
func present(folders []string, most int, wait time.Duration) []string {
	names := make(chan string, len(folders))
	go func() {
		defer close(names)
		for _, folder := range folders {
			if info, err := os.Stat(folder); folder != "" && err == nil && info.IsDir() {
				names <- folder
			}
		}
	}()
	var there []string
	for timeout := time.After(wait); len(there) < most; {
		select {
		case folder, more := <-names:
			if !more {
				return there
			}
			there = append(there, folder)
		case <-timeout:
			return there
		}
	}
	return there
}
