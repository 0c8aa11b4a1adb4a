package review

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// readTable reads a CSV file that has exactly these columns, and gives its rows without the head.
func readTable(root fs.FS, name string, columns ...string) ([][]string, error) {
	b, err := fs.ReadFile(root, name)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) == 0 || !slices.Equal(rows[0], columns) {
		return nil, fmt.Errorf("%s: the columns are not %s", name, strings.Join(columns, ","))
	}
	return rows[1:], nil
}

// writeTable gives the bytes of a CSV file: head and rows, LF at line ends.
func writeTable(rows [][]string, columns ...string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(columns) // a buffer takes everything
	_ = w.WriteAll(rows)
	return b.Bytes()
}
