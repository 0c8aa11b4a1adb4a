package learner

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"llwybr/core/message"
)

// check reads a value that is not null: what the record holds of it, or what was expected instead.
type check func(v any) (any, *message.Message)

func expected(id string, pairs ...any) (any, *message.Message) {
	m := message.New(id, pairs...)
	return nil, &m
}

// text takes up to limit characters; line ends only where lines are allowed.
func text(limit int, lines bool) check {
	return func(v any) (any, *message.Message) {
		s, ok := v.(string)
		if !ok {
			return expected("record.expected-text")
		}
		s = norm.NFC.String(s)
		if tooLong(s, limit) {
			return expected("record.text-long", "Limit", limit)
		}
		if strings.ContainsFunc(s, hidden) {
			return expected("record.text-hidden")
		}
		if !lines && strings.ContainsAny(s, "\n\t") {
			return expected("record.text-line")
		}
		return s, nil
	}
}

// pick takes one code of a closed list.
func pick(codes ...string) check {
	return func(v any) (any, *message.Message) {
		if s, ok := v.(string); ok && slices.Contains(codes, s) {
			return s, nil
		}
		return expected("record.expected-one-of", "Values", strings.Join(codes, ", "))
	}
}

// whole takes a whole number written without point or exponent.
func whole(low, high int) check {
	return func(v any) (any, *message.Message) {
		if number, ok := v.(json.Number); ok {
			if n, err := strconv.Atoi(string(number)); err == nil && low <= n && n <= high && strconv.Itoa(n) == string(number) {
				return n, nil
			}
		}
		return expected("record.expected-whole", "Min", low, "Max", high)
	}
}

func truth(v any) (any, *message.Message) {
	if b, ok := v.(bool); ok {
		return b, nil
	}
	return expected("record.expected-truth")
}

var september = regexp.MustCompile(`^20[0-9]{2}-09$`)

// schoolYear takes the September in which a school year starts, 2000 to 2099.
func schoolYear(v any) (any, *message.Message) {
	if s, ok := v.(string); ok && september.MatchString(s) {
		return s, nil
	}
	return expected("record.expected-september")
}

// dayOrEmpty takes a date of the calendar, or "" for not known yet.
func dayOrEmpty(v any) (any, *message.Message) {
	s, ok := v.(string)
	if _, err := time.Parse(time.DateOnly, s); ok && (s == "" || err == nil) {
		return s, nil
	}
	return expected("record.expected-day")
}

func idValue(v any) (any, *message.Message) {
	if s, ok := v.(string); ok && validName(s) {
		return s, nil
	}
	return expected("record.expected-id", "Limit", idLimit)
}

// statuses are the ways in which a result can stand.
var statuses = []string{"expected", "achieved"}

// grade takes {"grade": …, "status": …}; whether the grade is on the qualification's scale is for Check.
func grade(v any) (any, *message.Message) {
	object, ok := v.(map[string]any)
	if !ok || len(object) != 2 {
		return expected("record.expected-grade")
	}
	letter, wrong := text(gradeLimit, false)(object["grade"])
	if wrong != nil || letter == "" {
		return expected("record.expected-grade")
	}
	status, wrong := pick(statuses...)(object["status"])
	if wrong != nil {
		return expected("record.expected-grade")
	}
	return Attainment{Grade: letter.(string), Status: status.(string)}, nil
}

// object takes any object; it is carried as it is.
func object(v any) (any, *message.Message) {
	if _, ok := v.(map[string]any); !ok {
		return expected("record.expected-object")
	}
	return anything(v)
}

// anything takes any value within the limit of bytes; it is carried as it is.
func anything(v any) (any, *message.Message) {
	if v == nil {
		return expected("record.expected-filled")
	}
	raw := canonical(v)
	if len(raw) > ValueLimit {
		return expected("record.value-large", "Limit", ValueLimit)
	}
	return raw, nil
}

var namePattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// validName reports an id as the catalogue and the record use it: 1 to 80 of a-z, 0-9 and hyphen.
func validName(s string) bool { return len(s) <= idLimit && namePattern.MatchString(s) }

var itemPattern = regexp.MustCompile(`^[A-Z][0-9]{1,3}$`)

// validItem reports the id of an item of the inventory: R1, or a name.
func validItem(s string) bool { return itemPattern.MatchString(s) || validName(s) }

var settingPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]*$`)

// validPreference reports the name of a preference: as an id, and _ too.
func validPreference(s string) bool { return len(s) <= idLimit && settingPattern.MatchString(s) }

// read gives what the record holds of a value: nil for null and for a member that is not there.
func (r *rule) read(v any) (any, *message.Message) {
	if v == nil {
		return nil, nil
	}
	held, wrong := r.check(v)
	if held == false && r.merge == Set {
		held = nil
	}
	return held, wrong
}
