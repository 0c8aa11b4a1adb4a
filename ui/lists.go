package ui

import (
	"encoding/json"
	"os"
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// schoolList is the machine setting that names the list of options of the learner's school.
const schoolList = "school_list"

// lists are those that schools and colleges made of what they offer, as this machine keeps them.
type lists struct {
	data   map[string][]byte // by name; nil where a file cannot be read
	kept   []screen.KeptList
	looked *screen.LookedAt
	undo   func() error

	plain, laid *guide.Guide // without and with what the lists say
}

// loadLists reads what is kept and takes it into use.
func (a *App) loadLists() {
	a.lists.data = map[string][]byte{}
	var trouble error
	if a.Dir != "" {
		var files []vault.KeptList
		files, trouble = vault.Lists(a.Dir)
		for _, f := range files {
			a.lists.data[f.Name] = f.Data
		}
	}
	a.layLists()
	if trouble != nil {
		a.lists.kept = append(a.lists.kept, screen.KeptList{Err: trouble})
	}
}

// layLists takes the kept lists into use: every page is built from the app's guide when it is shown.
func (a *App) layLists() {
	if a.Guide == nil {
		return
	}
	if a.Guide != a.lists.laid { // the facts are others
		a.lists.plain = a.Guide
	}
	a.lists.kept = a.readLists()
	var options *guide.Offer
	var courses []guide.Offer
	for i, k := range a.lists.kept {
		switch {
		case k.Err != nil:
		case len(k.Offer.Courses) > 0:
			courses = append(courses, k.Offer)
		case k.InUse:
			options = &a.lists.kept[i].Offer
		}
	}
	a.lists.laid = a.lists.plain
	if options != nil || len(courses) > 0 {
		a.lists.laid = a.lists.plain.WithOffers(options, courses...)
	}
	a.Guide = a.lists.laid
}

// readLists reads every list that is kept, by name.
func (a *App) readLists() []screen.KeptList {
	var all []screen.KeptList
	for name, data := range a.lists.data {
		k := screen.KeptList{Name: name}
		var gone []guide.OfferFault
		k.Offer, gone, k.Err = a.lists.plain.KeptOffer(data)
		k.Gone = len(gone)
		k.InUse = k.Err == nil && (len(k.Offer.Courses) > 0 || name == a.schoolList())
		all = append(all, k)
	}
	slices.SortFunc(all, func(x, y screen.KeptList) int { return strings.Compare(x.Name, y.Name) })
	return all
}

// schoolList names the list that is in use; "" = none.
func (a *App) schoolList() string {
	var name string
	_ = json.Unmarshal(a.settings.Other[schoolList], &name) // no text is no name
	return name
}

func (a *App) useList(name string) error {
	if a.settings.Other == nil {
		a.settings.Other = map[string]json.RawMessage{}
	}
	a.settings.Other[schoolList], _ = json.Marshal(name) // a text always is JSON
	if a.Dir == "" {
		return nil
	}
	return vault.SaveSettings(a.Dir, a.settings)
}

// putList keeps a list in place of an earlier one of its name; nil takes it away.
func (a *App) putList(name string, data []byte) error {
	if a.Dir != "" {
		put := func() error { return vault.KeepList(a.Dir, name, data) }
		if data == nil {
			put = func() error { return vault.DropList(a.Dir, name) }
		}
		if err := put(); err != nil {
			return err
		}
	}
	if a.lists.data[name] = data; data == nil {
		delete(a.lists.data, name)
	}
	return nil
}

// changeList does what changes one list, so that it can be undone, and takes the result into use.
func (a *App) changeList(name string, data []byte, use string) error {
	before, used := a.lists.data[name], a.schoolList()
	err := a.putList(name, data)
	if err == nil && use != used {
		err = a.useList(use)
	}
	if err == nil {
		a.lists.undo = func() error {
			a.lists.undo = nil
			err := a.putList(name, before)
			if err == nil && use != used {
				err = a.useList(used)
			}
			a.layLists()
			return err
		}
	}
	a.layLists()
	return err
}

// readList reads a file for its list; nothing is kept yet.
func (a *App) readList(path string) *screen.LookedAt {
	l := &screen.LookedAt{Path: path}
	f, err := os.Open(path)
	if err != nil {
		l.Err = message.Fail(err, "offer.no-file", "File", path)
		return l
	}
	defer f.Close()
	l.Offer, l.Faults, l.Err = a.lists.plain.ReadOffer(f, string(a.Today()))
	_, l.Replaces = a.lists.data[l.Offer.Name()]
	return l
}
