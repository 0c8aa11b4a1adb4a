package guide

import (
	"llwybr/core/doors"
)

// Doors, and what would help, by names of the guide's own.
type (
	Door      = doors.Door
	DoorState = doors.State
	Change    = doors.Change
	ChangeSet = doors.Set
	Help      = doors.Help
)
