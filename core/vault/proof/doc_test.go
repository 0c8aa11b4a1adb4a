// Package proof holds the proofs of what the vault promises: that nothing acknowledged is lost when the program is killed, the power is cut, a
// call fails or a store is damaged, and that nothing of a learner stands anywhere in plain. There are tests in it and nothing else.
//
// Every proof runs on each place where a record is kept (see targets) and has a control: the same on a store that was made unsafe on purpose,
// where it must find what it looks for. `make test` runs a few rounds of each; LLWYBR_PROVE=1 runs them all (`make prove`).
//
// The proofs of power cuts and failing calls need strace and Linux; they work on the calls of the real program, with nothing of it changed.
package proof
