package vault

import (
	"time"

	"llwybr/core/message"
)

// How far a clock may stand from what is known before it is doubted.
const (
	clockBehind = time.Hour
	clockYears  = 5
)

// ClockDoubt says that the machine's clock cannot be right: it stands more than an hour before the last change of a record, more than a day before this
// program was built, or more than five years after. It is nil when there is no doubt. last and built may be zero: not known. Changes are put in order
// by their own logical times whatever the clock says; dates that a person reads are wrong until it is set.
func ClockDoubt(now, last, built time.Time) *message.Message {
	id := ""
	switch {
	case !last.IsZero() && now.Before(last.Add(-clockBehind)), !built.IsZero() && now.Before(built.AddDate(0, 0, -1)):
		id = "keep.clock-behind"
	case !built.IsZero() && now.After(built.AddDate(clockYears, 0, 0)):
		id = "keep.clock-ahead"
	default:
		return nil
	}
	said := message.New(id, "Day", message.Day(now.Format(time.DateOnly)))
	return &said
}
