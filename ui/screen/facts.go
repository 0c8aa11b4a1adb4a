package screen

// Facts say what can be done about the edition of the facts that is in use.
type Facts struct {
	Installed bool  // it was installed after Llwybr, and there is an earlier one to go back to
	Off       error // why no newer one can be installed; nil when one can
}
