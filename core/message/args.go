package message

import (
	"fmt"
	"sort"
)

func args(pairs []any) Args {
	if len(pairs) == 0 {
		return nil
	}
	a := Args{}
	for i := 0; i+1 < len(pairs); i += 2 {
		a[pairs[i].(string)] = pairs[i+1]
	}
	return a
}

func (a Args) names() []string {
	names := make([]string, 0, len(a))
	for k := range a {
		names = append(names, k)
	}
	sort.Strings(names)
	return names
}

func toString(v any) string {
	if t, ok := v.(Text); ok {
		return fmt.Sprintf("%q", t.EN)
	}
	return fmt.Sprintf("%v", v)
}
