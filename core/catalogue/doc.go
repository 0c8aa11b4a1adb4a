// Package catalogue holds the product's facts, read-only: qualifications, apprenticeships, courses, providers, places, occupations and the
// rules about them, each with where it comes from. The rows are written by people as CSV in assets/catalogue, checked and packed by
// core/catalogue/build into one SQLite file, and opened here in place, inside the program. It never writes, and it does not know the learner.
package catalogue
