package catalogue

import (
	"database/sql"
	"fmt"
	"io/fs"
	"sync"

	_ "modernc.org/sqlite" // the driver
	"modernc.org/sqlite/vfs"

	"llwybr/core/message"
)

// FormatVersion is the version of the database's layout; a file of another version is refused.
const FormatVersion = 2

// Catalogue is the open catalogue. Every table is read once, when it is first asked for, and kept. Safe for concurrent use.
type Catalogue struct {
	db    *sql.DB
	files *vfs.FS
	info  Info

	levels          func() []Level
	families        func() []Family
	grades          func() []Grade
	aols            func() []Named
	areas           func() []Named
	sectors         func() []Sector
	providers       func() []Provider
	places          func() []Place
	items           func() []Item
	occupations     func() []Occupation
	onet            func() []Occupation
	qualifications  func() []Qualification
	exclusions      func() []Exclusion
	progressions    func() []Progression
	apprenticeships func() []Apprenticeship
	courses         func() []Course
	steps           func() []Step
	links           func() []Link
	checks          func() []Check
	contacts        func() []Contact
	work            func() []Work
	pay             func() []Pay
	ways            func() []Way
	support         func() []Support
	figures         func() []Figure
	tests           func() []SectorTest
	gaps            func() []Gap
	scenarios       func() []Scenario
	packs           func() []Pack
	packGroups      func() []PackGroup
	packEntries     func() []PackEntry
	releases        func() []Release
	reviews         func() []Review
	titles          func() map[string]message.Text
	publishers      func() map[string]message.Text
	index           func() index
	standing        func() Standing
	records         records
	fail            struct {
		sync.Mutex
		err error
	}
}

// Info is what the catalogue says of itself.
type Info struct {
	Version   string         // of the content: the first 12 hex digits of the source files' SHA-256
	DataMonth string         // YYYY-MM of the newest reading
	Counts    map[string]int // rows per table
}

// Open opens the catalogue in place in a file system (the one embedded in the program); nothing is written anywhere.
// A damaged or foreign file is a message.Error.
func Open(files fs.FS, name string) (*Catalogue, error) {
	vfsName, mounted, err := vfs.New(files)
	if err != nil {
		return nil, message.Fail(err, "catalogue.unreadable", "File", name)
	}
	db, err := sql.Open("sqlite", fmt.Sprintf("file:%s?vfs=%s&mode=ro&immutable=1", name, vfsName))
	if err != nil {
		return nil, message.Fail(err, "catalogue.unreadable", "File", name)
	}
	c := &Catalogue{db: db, files: mounted}
	if err := c.readInfo(); err != nil {
		c.Close()
		return nil, message.Fail(err, "catalogue.unreadable", "File", name)
	}
	c.prepare()
	return c, nil
}

// OpenFile opens a catalogue database that lies on disk, read-only.
func OpenFile(path string) (*Catalogue, error) {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro&immutable=1")
	if err != nil {
		return nil, message.Fail(err, "catalogue.unreadable", "File", path)
	}
	c := &Catalogue{db: db}
	if err := c.readInfo(); err != nil {
		c.Close()
		return nil, message.Fail(err, "catalogue.unreadable", "File", path)
	}
	c.prepare()
	return c, nil
}

// Close releases the file.
func (c *Catalogue) Close() error {
	err := c.db.Close()
	if c.files != nil {
		if e := c.files.Close(); err == nil {
			err = e
		}
	}
	return err
}

// DB is the open database, for the search index that lies in the same file. Read-only.
func (c *Catalogue) DB() *sql.DB { return c.db }

// Info says which catalogue this is.
func (c *Catalogue) Info() Info { return c.info }

// Err is the first fault that reading a table met; nil in a sound file. Tables after a fault are empty.
func (c *Catalogue) Err() error {
	c.fail.Lock()
	defer c.fail.Unlock()
	return c.fail.err
}

func (c *Catalogue) readInfo() error {
	var format int
	if err := c.db.QueryRow(`PRAGMA user_version`).Scan(&format); err != nil {
		return err
	}
	if format != FormatVersion {
		return fmt.Errorf("layout %d, this program reads %d", format, FormatVersion)
	}
	rows, err := c.db.Query(`SELECT name, value FROM meta ORDER BY name`)
	if err != nil {
		return err
	}
	defer rows.Close()
	c.info.Counts = map[string]int{}
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return err
		}
		c.info.set(name, value)
	}
	return rows.Err()
}

func (i *Info) set(name, value string) {
	switch {
	case name == "version":
		i.Version = value
	case name == "data_month":
		i.DataMonth = value
	case len(name) > 6 && name[:6] == "count.":
		n := 0
		fmt.Sscanf(value, "%d", &n)
		i.Counts[name[6:]] = n
	}
}

// Verify reads the whole file and checks its integrity.
func (c *Catalogue) Verify() error {
	var result string
	if err := c.db.QueryRow(`PRAGMA integrity_check`).Scan(&result); err != nil {
		return message.Fail(err, "catalogue.unreadable", "File", "catalogue.db")
	}
	if result != "ok" {
		return message.Fail(fmt.Errorf("%s", result), "catalogue.unreadable", "File", "catalogue.db")
	}
	for name, want := range c.info.Counts {
		var got int
		if err := c.db.QueryRow(`SELECT count(*) FROM "` + name + `"`).Scan(&got); err != nil || got != want {
			return message.Fail(fmt.Errorf("%s: %d rows, %d expected", name, got, want), "catalogue.unreadable", "File", "catalogue.db")
		}
	}
	return nil
}
