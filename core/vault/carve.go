package vault

import (
	"encoding/binary"
	"errors"
	"math"
)

// A damaged store is read here without SQLite, page by page, because one bad byte near its beginning would hide everything from SQLite and some bytes
// elsewhere would hide what lies behind them. Whatever has the form of a row is taken for one, wherever its page hangs; whether it was written by who
// had the key, the box tells when the record is opened. The file format is that of https://www.sqlite.org/fileformat2.html, as far as stores use it.

// pageSize is that of every store; SQLite's own choice, which no migration alters.
const pageSize = 4096

// Kinds of page.
const (
	interiorIndex = 0x02
	leafIndex     = 0x0a
	leafTable     = 0x0d
)

// cell is one row as it lies in a page: its columns, which are nil, int64, string or []byte, and its number in a table that has such.
type cell struct {
	rowid   int64
	columns []any
}

// errCell is the fault of a cell that is none.
var errCell = errors.New("vault: no cell")

// pagesOf gives the pages of a store with its log played in, as far as the log is whole. hurt reports whether something of them is missing or cannot be.
func pagesOf(data, log []byte) (pages [][]byte, hurt bool) {
	for at := 0; at+pageSize <= len(data); at += pageSize {
		pages = append(pages, data[at:at+pageSize])
	}
	hurt = len(data)%pageSize != 0 || len(data) == 0
	if len(pages) > 0 {
		said := binary.BigEndian.Uint32(pages[0][28:])
		hurt = hurt || string(pages[0][:16]) != "SQLite format 3\x00" || len(log) == 0 && int(said) != len(pages)
	}
	pages, whole := playLog(pages, log)
	return pages, hurt || !whole
}

// Sizes in a log, and of the longest store that is read.
const (
	logHeader   = 32
	frameHeader = 24
	mostPages   = 1 << 20
)

// playLog lays the pages of a store's log over those of its file, up to the last whole transaction. whole is false when something of this log cannot
// be read. What lies behind its last frame may be of an earlier log and means nothing, which its salts tell.
func playLog(pages [][]byte, log []byte) (played [][]byte, whole bool) {
	if len(log) == 0 {
		return pages, true
	}
	order, sum, ok := logStart(log)
	if !ok {
		return pages, false
	}
	waiting := map[int][]byte{}
	for rest := log[logHeader:]; len(rest) > 0; rest = rest[frameHeader+pageSize:] {
		if len(rest) < frameHeader+pageSize {
			return pages, false
		}
		head, page := rest[:frameHeader], rest[frameHeader:frameHeader+pageSize]
		next := logSum(order, logSum(order, sum, head[:8]), page)
		number := int(binary.BigEndian.Uint32(head))
		if next[0] != binary.BigEndian.Uint32(head[16:]) || next[1] != binary.BigEndian.Uint32(head[20:]) || number < 1 || number > mostPages {
			return pages, !saltsIn(rest, log[16:24])
		}
		sum = next
		waiting[number-1] = page
		if size := int(binary.BigEndian.Uint32(head[4:])); size > 0 {
			pages = commitPages(pages, waiting, min(size, mostPages))
			waiting = map[int][]byte{}
		}
	}
	return pages, true
}

// saltsIn reports whether any of the frames is of the log with these salts.
func saltsIn(frames, salts []byte) bool {
	for ; len(frames) >= 16; frames = frames[min(len(frames), frameHeader+pageSize):] {
		if string(frames[8:16]) == string(salts) {
			return true
		}
	}
	return false
}

// logStart reads the header of a log.
func logStart(log []byte) (order binary.ByteOrder, sum [2]uint32, ok bool) {
	if len(log) < logHeader {
		return nil, sum, false
	}
	switch binary.BigEndian.Uint32(log) {
	case 0x377f0682:
		order = binary.LittleEndian
	case 0x377f0683:
		order = binary.BigEndian
	default:
		return nil, sum, false
	}
	sum = logSum(order, sum, log[:24])
	ok = sum[0] == binary.BigEndian.Uint32(log[24:]) && sum[1] == binary.BigEndian.Uint32(log[28:]) && binary.BigEndian.Uint32(log[8:]) == pageSize
	return order, sum, ok
}

func logSum(order binary.ByteOrder, sum [2]uint32, data []byte) [2]uint32 {
	for i := 0; i+8 <= len(data); i += 8 {
		sum[0] += order.Uint32(data[i:]) + sum[1]
		sum[1] += order.Uint32(data[i+4:]) + sum[0]
	}
	return sum
}

func commitPages(pages [][]byte, waiting map[int][]byte, size int) [][]byte {
	grown := make([][]byte, size)
	copy(grown, pages)
	for n, page := range waiting {
		if n < size {
			grown[n] = page
		}
	}
	return grown
}

// cells gives whatever in a page has the form of a row, and how many of its rows have none.
func cells(pages [][]byte, number int) (found []cell, bad int) {
	page := pages[number]
	if len(page) != pageSize {
		return nil, 0
	}
	start := 0
	if number == 0 {
		start = 100 // behind the file's header
	}
	kind, count := page[start], int(binary.BigEndian.Uint16(page[start+3:]))
	pointers := start + 8
	if kind == interiorIndex {
		pointers = start + 12
	}
	if kind != leafTable && kind != leafIndex && kind != interiorIndex {
		return nil, 0
	}
	if pointers+2*count > pageSize {
		return nil, count
	}
	for i := range count {
		c, err := readCell(pages, page, kind, int(binary.BigEndian.Uint16(page[pointers+2*i:])))
		if err != nil {
			bad++
			continue
		}
		found = append(found, c)
	}
	return found, bad
}

// readCell reads the row that begins at a place in a page.
func readCell(pages [][]byte, page []byte, kind byte, at int) (c cell, err error) {
	if kind == interiorIndex {
		at += 4 // the page on its left
	}
	if at >= pageSize {
		return c, errCell
	}
	rest := page[at:]
	size, n := varint(rest)
	rest = rest[n:]
	if n == 0 || size > math.MaxInt32 {
		return c, errCell
	}
	if kind == leafTable {
		number, n := varint(rest)
		if n == 0 {
			return c, errCell
		}
		c.rowid, rest = int64(number), rest[n:]
	}
	payload, err := payloadOf(pages, rest, int(size), kind)
	if err != nil {
		return c, err
	}
	c.columns, err = columnsOf(payload)
	return c, err
}

// payloadOf gathers a row's bytes: those in the page, and those in the chain of pages that it flows over into.
func payloadOf(pages [][]byte, rest []byte, size int, kind byte) ([]byte, error) {
	most, least := pageSize-35, (pageSize-12)*32/255-23
	if kind != leafTable {
		most = (pageSize-12)*64/255 - 23
	}
	here := size
	if size > most {
		if here = least + (size-least)%(pageSize-4); here > most {
			here = least
		}
	}
	if here == size {
		if size > len(rest) {
			return nil, errCell
		}
		return rest[:size], nil
	}
	if here+4 > len(rest) || size > len(pages)*pageSize {
		return nil, errCell
	}
	payload := append(make([]byte, 0, size), rest[:here]...)
	next := int(binary.BigEndian.Uint32(rest[here:]))
	for len(payload) < size {
		if next < 1 || next > len(pages) || len(pages[next-1]) != pageSize {
			return nil, errCell
		}
		page := pages[next-1]
		payload = append(payload, page[4:min(pageSize, 4+size-len(payload))]...)
		next = int(binary.BigEndian.Uint32(page))
	}
	return payload, nil
}

// varint reads a number of one to nine bytes; n is 0 when there is none.
func varint(b []byte) (value uint64, n int) {
	for i := 0; i < 8 && i < len(b); i++ {
		value = value<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return value, i + 1
		}
	}
	if len(b) < 9 {
		return 0, 0
	}
	return value<<8 | uint64(b[8]), 9
}
