package screen

import (
	"llwybr/core/guide"
	"llwybr/core/learner"
)

// What a route is to the learner.
const (
	RoleFirst  = "first"
	RoleBackup = "backup"
)

// Choice is a route with what it is to the learner now: kept or not, and its role, "" for none.
type Choice struct {
	ID, Family string
	Kept       bool
	Role       string
}

// RoleOf is the role of a route in a record; "" for none.
func RoleOf(rec learner.Record, id string) string {
	switch id {
	case guide.Preference(rec, guide.FirstRoute):
		return RoleFirst
	case guide.Preference(rec, guide.BackupRoute):
		return RoleBackup
	}
	return ""
}

// rolePath is where the record says which route has a role.
func rolePath(role string) string {
	if role == RoleFirst {
		return "preferences." + guide.FirstRoute
	}
	return "preferences." + guide.BackupRoute
}

// Take are the changes that give the route a role, and keep it; where it has that role already they take it back. A route is never both.
func (c Choice) Take(role string) []learner.Edit {
	if c.Role == role {
		return []learner.Edit{{Field: rolePath(role)}}
	}
	var edits []learner.Edit
	if !c.Kept {
		edits = append(edits, learner.Edit{Field: "routes." + c.ID, Value: true})
	}
	if c.Role != "" {
		edits = append(edits, learner.Edit{Field: rolePath(c.Role)})
	}
	return append(edits, learner.Edit{Field: rolePath(role), Value: c.ID})
}

// LetGo are the changes that keep the route no longer; then it has no role either.
func (c Choice) LetGo() []learner.Edit {
	gone := learner.Edit{Field: "routes." + c.ID, Value: false}
	if c.Role != "" {
		return []learner.Edit{{Field: rolePath(c.Role)}, gone}
	}
	return []learner.Edit{gone}
}

// Alone reports whether a role would leave an apprenticeship, which needs an employer, as the first choice with no back-up beside it; backup
// says that there is one now.
func (c Choice) Alone(role string, backup bool) bool {
	return role == RoleFirst && c.Role != role && c.Family == "apprenticeship" && (!backup || c.Role == RoleBackup)
}
