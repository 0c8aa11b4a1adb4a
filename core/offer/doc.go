// Package offer reads what one school or college says that it offers: a small CSV that somebody fills in with a spreadsheet. There are two kinds, told
// apart by their headers: the qualifications that can be chosen at 14, and the courses after 16. Column names and answers may be in Welsh or in
// English. Bad rows are named with line, column and reason; good ones wait for a yes. An offer never changes the catalogue: it is laid over it.
package offer
