// Package routes finds the ways from where a learner stands to an occupation, by the four families (A levels, vocational course,
// apprenticeship, work and training). Each way is a list of steps, each with its level, its requirement and its source. There is no best
// way: ways are ordered by content, and a family without one in the data says so.
package routes
