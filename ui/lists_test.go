package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/session"
)

const (
	bryn     = "school,qualification,offered,block\nYsgol y Bryn,gcse-history,yes,B\n,gcse-alchemy,yes,\n"
	brynNew  = "ysgol,cymhwyster,ar gael\nYsgol y Bryn,gcse-history,na\n"
	dyffryn  = "school,qualification,offered\nYsgol y Dyffryn,gcse-history,no\n"
	colegDre = "college,welsh name,english name,area,level\nColeg y Dref,Gofal,Care,area-health-and-social-care,2\n"
)

// desk is a window on the page of lists, with lists kept in a folder.
func desk(t *testing.T, dir string) *Window {
	t.Helper()
	if _, err := os.Stat(filepath.Join(dir, "settings.json")); err != nil {
		if err := vault.SaveSettings(dir, vault.Settings{Language: "en", TextSize: 1}); err != nil {
			t.Fatal(err)
		}
	}
	w := shell(t, "", dir)
	made, err := w.app.Store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(w.app.Store, id, w.app.Now)
	if err != nil {
		t.Fatal(err)
	}
	w.Enter(s)
	w.Go(screen.Place{Name: screen.Offers})
	return w
}

// bring writes a file, reads it in and says yes.
func bring(t *testing.T, w *Window, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.take(path, shelf{w}.list())
	shelf{w}.Keep()
}

// pressPart presses a button of the page by its id.
func pressPart(t *testing.T, w *Window, id string) {
	t.Helper()
	for _, target := range w.targets() {
		if target.ID == id {
			test.Tap(target.Object.(fyne.Tappable))
			return
		}
	}
	t.Fatalf("no part %q", id)
}

// answer is what the guide in use says of history.
func answer(w *Window) string {
	return w.app.Guide.Offered(w.session.Record(), "gcse-history", "2026-11-21").Answer
}

// A list is read, looked at, kept with a yes and in use at once; it is there after a restart, an undo takes it back, and nothing of it is in the record.
func TestAListIsKeptAndComesBack(t *testing.T) {
	dir := t.TempDir()
	w := desk(t, dir)
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte(bryn), 0o600); err != nil {
		t.Fatal(err)
	}
	w.take(`"`+path+`" `, shelf{w}.list())
	if text := said(w); !strings.Contains(text, "not in use yet: Ysgol y Bryn") || !strings.Contains(text, "gcse-alchemy") || answer(w) != "" {
		t.Fatal(text)
	}
	pressPart(t, w, "offers.use")
	if text := said(w); answer(w) != "yes" || !strings.Contains(text, "The list is in use now: Ysgol y Bryn") || strings.Contains(text, "gcse-alchemy") {
		t.Fatal(text)
	}
	if again := desk(t, dir); answer(again) != "yes" || !strings.Contains(said(again), "Read in: 21 November 2026") {
		t.Error("it is gone after a restart")
	}
	w.toast.Undo()
	if again := desk(t, dir); answer(w) != "" || answer(again) != "" || len(again.app.lists.kept) > 0 {
		t.Error("the undo did not take it back")
	}
}

// A later list of the same school takes the place of the earlier one, which an undo brings back.
func TestALaterListReplacesTheEarlierOne(t *testing.T) {
	dir := t.TempDir()
	w := desk(t, dir)
	bring(t, w, bryn)
	path := filepath.Join(t.TempDir(), "new.csv")
	if err := os.WriteFile(path, []byte(brynNew), 0o600); err != nil {
		t.Fatal(err)
	}
	w.take(path, shelf{w}.list())
	if !strings.Contains(said(w), "takes the place of the list that is here already") {
		t.Error(said(w))
	}
	shelf{w}.Keep()
	if answer(w) != "no" || len(w.app.lists.kept) != 1 {
		t.Errorf("%q, %d lists", answer(w), len(w.app.lists.kept))
	}
	shelf{w}.Undo()
	if answer(w) != "yes" || answer(desk(t, dir)) != "yes" {
		t.Error("the earlier list did not come back")
	}
}

// Of two schools' lists one is in use, and never silently the other; a college's courses are in use beside it.
func TestOneSchoolAtATime(t *testing.T) {
	dir := t.TempDir()
	w := desk(t, dir)
	for _, text := range []string{bryn, dyffryn, colegDre} {
		bring(t, w, text)
	}
	if answer(w) != "no" {
		t.Errorf("%q: the list that was kept last is not in use", answer(w))
	}
	if _, ok := w.app.Guide.Catalogue.Course("offer-course-coleg-y-dref-2"); !ok {
		t.Error("the college's course is not there")
	}
	pressPart(t, w, "offers.use.ysgol-y-bryn-options")
	if again := desk(t, dir); answer(w) != "yes" || answer(again) != "yes" {
		t.Error("the other list is not in use")
	}
	shelf{w}.Remove("ysgol-y-bryn-options")
	if answer(w) != "" || answer(desk(t, dir)) != "" {
		t.Error("another school's list answers")
	}
	shelf{w}.Undo()
	if answer(w) != "yes" || answer(desk(t, dir)) != "yes" {
		t.Error("the undo did not bring it back into use")
	}
	shelf{w}.Remove("coleg-y-dref-courses")
	if _, ok := w.app.Guide.Catalogue.Course("offer-course-coleg-y-dref-2"); ok {
		t.Error("the college's course is still there")
	}
}

// A damaged list is named and passed over, the others are in use, and it can be removed.
func TestADamagedListIsNamedAndPassedOver(t *testing.T) {
	dir := t.TempDir()
	w := desk(t, dir)
	bring(t, w, bryn)
	if err := vault.KeepList(dir, "ysgol-arall-options", []byte("school,qualification,offered\nYsgol Arall,gcse-history,no\n")); err != nil {
		t.Fatal(err)
	}
	again := desk(t, dir)
	if text := said(again); answer(again) != "yes" || !strings.Contains(text, "ysgol-arall-options") || !strings.Contains(text, "This list is damaged") {
		t.Error(text)
	}
	shelf{again}.Remove("ysgol-arall-options")
	if strings.Contains(said(again), "This list is damaged") || answer(desk(t, dir)) != "yes" {
		t.Error("it is still there")
	}
}

// A list that cannot be kept is told of; what was in use stays in use.
func TestAListThatCannotBeKept(t *testing.T) {
	dir := t.TempDir()
	w := desk(t, dir)
	bring(t, w, bryn)
	folder := filepath.Join(dir, "offers")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	bring(t, w, brynNew)
	if text := said(w); !strings.Contains(text, "The list could not be kept") || answer(w) != "yes" {
		t.Error(text)
	}
}

func TestAFileThatIsNotThereIsSaid(t *testing.T) {
	w := desk(t, t.TempDir())
	w.take("/none/list.csv", shelf{w}.list())
	if text := said(w); !strings.Contains(text, "This file cannot be opened: /none/list.csv") {
		t.Error(text)
	}
	w.take(" ", shelf{w}.list())
	if text := said(w); !strings.Contains(text, "Where is the file?") {
		t.Error(text)
	}
}

// A list to fill in is saved where the person says, never over a file without asking; filled in, it reads.
func TestAListToFillIn(t *testing.T) {
	w := desk(t, t.TempDir())
	path := filepath.Join(t.TempDir(), "list.csv")
	w.saveTo(path, shelf{w}.template(message.New("offers.file.options"), false, " Ysgol y Bryn "))
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), "Ysgol y Bryn,GCSE History,,,,,") || !strings.Contains(said(w), "The list is saved") {
		t.Fatalf("%.300s %v\n%s", data, err, said(w))
	}
	w.closeOver()
	w.saveTo(path, shelf{w}.template(message.New("offers.file.options"), true, ""))
	if again, _ := os.ReadFile(path); string(again) != string(data) || !strings.Contains(said(w), "There is a file there already") {
		t.Error("it wrote over a file")
	}
	w.saveTo(filepath.Join(path, "none"), shelf{w}.template(message.New("offers.file.options"), true, ""))
	if !strings.Contains(said(w), "The list could not be saved here") {
		t.Error(said(w))
	}
	w.take(strings.Replace(path, "\n", "", 1), shelf{w}.list())
	if !strings.Contains(said(w), "No row here says anything") {
		t.Error(said(w))
	}
}

func TestFilesNearAtHandAreOffered(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.csv", "b.CSV", "c.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := findFiles([]string{filepath.Join(dir, "none"), dir}, listEnding, time.Minute); len(got) != 2 || filepath.Base(got[1]) != "b.CSV" {
		t.Errorf("%q", got)
	}
}

// A course of a list opens where it comes from, and lists stay in use when the facts under them are others.
func TestListsLieOverWhateverFactsAreInUse(t *testing.T) {
	w := desk(t, t.TempDir())
	bring(t, w, bryn)
	bring(t, w, colegDre)
	w.openFact("offer-course-coleg-y-dref-2")
	if text := said(w); !strings.Contains(text, "From Coleg y Dref's own list. Read in: 21 November 2026") {
		t.Error(text)
	}
	w.app.Guide = guide.New(w.app.lists.plain.Catalogue.Without("gcse-music"))
	w.app.layLists()
	_, course := w.app.Guide.Catalogue.Course("offer-course-coleg-y-dref-2")
	if _, music := w.app.Guide.Catalogue.Qualification("gcse-music"); answer(w) != "yes" || !course || music {
		t.Errorf("%q, the course is there: %v; the old facts are: %v", answer(w), course, music)
	}
}
