package vault

import (
	"bytes"
	"encoding/binary"
	"math"
	"unicode/utf8"
)

// columnsOf reads a record of SQLite's: a header of kinds, then the values. Every byte must be accounted for.
func columnsOf(payload []byte) (columns []any, err error) {
	size, n := varint(payload)
	if n == 0 || size > uint64(len(payload)) || int(size) < n {
		return nil, errCell
	}
	header, body := payload[n:size], payload[size:]
	for len(header) > 0 {
		kind, n := varint(header)
		if n == 0 || len(columns) > 64 {
			return nil, errCell
		}
		header = header[n:]
		value, length, ok := valueOf(kind, body)
		if !ok {
			return nil, errCell
		}
		columns, body = append(columns, value), body[length:]
	}
	if len(body) > 0 || len(columns) == 0 {
		return nil, errCell
	}
	return columns, nil
}

// integerSizes are the lengths of whole numbers by their kind.
var integerSizes = [...]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

// valueOf reads a value of a kind: nil, int64, string or []byte. Stores hold no fractions.
func valueOf(kind uint64, body []byte) (value any, length int, ok bool) {
	switch {
	case kind == 0:
		return nil, 0, true
	case kind <= 6:
		length = integerSizes[kind]
		if length > len(body) {
			return nil, 0, false
		}
		return integer(body[:length]), length, true
	case kind == 8, kind == 9:
		return int64(kind - 8), 0, true
	case kind < 12 || kind > math.MaxInt32:
		return nil, 0, false
	}
	length = int(kind-12) / 2
	if length > len(body) {
		return nil, 0, false
	}
	if kind%2 == 0 {
		return bytes.Clone(body[:length]), length, true
	}
	return string(body[:length]), length, utf8.Valid(body[:length])
}

func integer(b []byte) int64 {
	var whole [8]byte
	if b[0]&0x80 != 0 {
		binary.BigEndian.PutUint64(whole[:], math.MaxUint64)
	}
	copy(whole[8-len(b):], b)
	return int64(binary.BigEndian.Uint64(whole[:]))
}
