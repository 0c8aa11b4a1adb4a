package transfer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"slices"
	"sync"

	"llwybr/core/learner"
)

// partSize is how many bytes of lines are worth a goroutine of their own.
const partSize = 64 << 10

// readChanges reads the lines, in several parts at once where there are many. count is how many there are.
func readChanges(ctx context.Context, lines []byte, count int) ([]learner.Change, error) {
	parts := split(lines, min(runtime.GOMAXPROCS(0), 1+len(lines)/partSize))
	read, faults := make([][]learner.Change, len(parts)), make([]error, len(parts))
	var all sync.WaitGroup
	for i, part := range parts {
		all.Go(func() { read[i], faults[i] = readPart(ctx, part, count/len(parts)+1) })
	}
	all.Wait()
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	changes := slices.Concat(read...)
	return changes, onceEach(changes)
}

// split cuts lines into about so many parts of whole lines.
func split(lines []byte, n int) [][]byte {
	var parts [][]byte
	for ; n > 1; n-- {
		end := bytes.IndexByte(lines[len(lines)/n:], '\n')
		if end < 0 {
			break
		}
		end += len(lines)/n + 1
		parts, lines = append(parts, lines[:end]), lines[end:]
	}
	return append(parts, lines)
}

func readPart(ctx context.Context, lines []byte, about int) ([]learner.Change, error) {
	changes := make([]learner.Change, 0, about)
	for len(lines) > 0 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		line, rest, ok := cutLine(lines, LineLimit)
		if !ok {
			return nil, errCut
		}
		c, err := readChange(line[:len(line)-1])
		if err != nil {
			return nil, err
		}
		changes, lines = append(changes, c), rest
	}
	return changes, nil
}

func onceEach(changes []learner.Change) error {
	seen := make(map[string]bool, len(changes))
	for _, c := range changes {
		if seen[c.ID] {
			return errRepeated
		}
		seen[c.ID] = true
	}
	return nil
}

// readChange reads a change in its one form: what Encode writes of it is what stands there, and Encode refuses everything that is no change. What is
// found wrong with one may quote it, so it is not passed on.
func readChange(line []byte) (learner.Change, error) {
	var c learner.Change
	if json.Unmarshal(line, &c) != nil {
		return c, errLines
	}
	again, err := c.Encode()
	if err != nil || !bytes.Equal(again, line) {
		return c, errForm
	}
	return c, nil
}
