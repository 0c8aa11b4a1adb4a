package screen

import "llwybr/core/message"

// Alphabet is what putting names in order asks of a translator: the alphabetical order of the window's language.
type Alphabet interface {
	Sort(names []string)
	Text(text message.Text) string
}

// Alphabetical gives things in the order of their names in the window's language; things of one name keep their order.
func Alphabetical[T any](w Alphabet, things []T, name func(T) message.Text) []T {
	byName := map[string][]T{}
	var names []string
	for _, thing := range things {
		n := w.Text(name(thing))
		if _, there := byName[n]; !there {
			names = append(names, n)
		}
		byName[n] = append(byName[n], thing)
	}
	w.Sort(names)
	var sorted []T
	for _, n := range names {
		sorted = append(sorted, byName[n]...)
	}
	return sorted
}

// LevelWord names a level of qualifications, 0 (Entry Level) to 8.
func LevelWord(level int) message.Message {
	if level == 0 {
		return message.New("requirement.level-entry")
	}
	return message.New("requirement.level-number", "N", level)
}
