// Package doors says what a learner's choices open, make harder or close among the steps that can come next, by which rule of which source, and the
// smallest changes that open one again. No door is called closed because of an inference: closed is for a sourced bar alone.
package doors
