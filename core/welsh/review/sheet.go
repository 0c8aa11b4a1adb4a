package review

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
)

// sheetColumns are the columns of the sheet on which a reader works. The reader writes in state, new_cy, note and who.
var sheetColumns = []string{"where", "en", "cy", "state", "new_cy", "note", "who", "hash"}

const (
	colWhere = iota
	colEN
	colCY
	colState
	colNew
	colNote
	colWho
	colHash
)

// byteOrderMark makes a spreadsheet read the file as UTF-8.
const byteOrderMark = "\ufeff"

// Export writes the sheet, a row for each text that a reader is to see, in the order of the files, and says how many.
func Export(w io.Writer, p *Product, states map[string]State) (rows int, err error) {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return 0, err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(sheetColumns); err != nil {
		return 0, err
	}
	for _, t := range p.Texts {
		if !t.read() {
			continue
		}
		s := stateOf(states, t)
		row := []string{t.Where, t.EN, t.CY, s.State, "", s.Note, s.Who, t.Hash()}
		for i := range row {
			row[i] = guarded(row[i])
		}
		if err := out.Write(row); err != nil {
			return rows, err
		}
		rows++
	}
	out.Flush()
	return rows, out.Error()
}

// risky are the beginnings that a spreadsheet takes for a formula.
const risky = "=+-@\t\r"

// guarded puts an apostrophe before a cell that a spreadsheet would run as a formula, and before one that looks as if it had one already.
func guarded(cell string) string {
	if rest := strings.TrimLeft(cell, "'"); rest != "" && strings.ContainsRune(risky, rune(rest[0])) {
		return "'" + cell
	}
	return cell
}

// unguarded undoes guarded. A spreadsheet that took the apostrophe away for itself does no harm.
func unguarded(cell string) string {
	if rest := strings.TrimLeft(cell, "'"); rest != cell && rest != "" && strings.ContainsRune(risky, rune(rest[0])) {
		return cell[1:]
	}
	return cell
}

// readSheet reads the rows of a sheet as a spreadsheet saves it: with or without the mark, divided by commas or semicolons.
func readSheet(b []byte) ([][]string, []int, error) {
	b = bytes.TrimPrefix(b, []byte(byteOrderMark))
	r := csv.NewReader(bytes.NewReader(b))
	r.FieldsPerRecord = -1
	if head, _, _ := bytes.Cut(b, []byte("\n")); bytes.Contains(head, []byte(";")) && !bytes.Contains(head, []byte(",")) {
		r.Comma = ';'
	}
	var rows [][]string
	var lines []int
	for {
		row, err := r.Read()
		if err == io.EOF {
			return rows, lines, nil
		}
		if err != nil {
			return nil, nil, err
		}
		line, _ := r.FieldPos(0)
		for i := range row {
			row[i] = unguarded(row[i])
		}
		rows, lines = append(rows, row), append(lines, line)
	}
}
