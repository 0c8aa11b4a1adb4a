package screen

// Aloud is what the machine can do to read in the window's language.
type Aloud struct {
	Looking bool   // its voices are being looked for
	Found   bool   // it has a voice of this language
	Voice   string // the name of that voice; "" where the system has none for it
}

// ReadingSpeeds are the speeds at which pages are read aloud, in per cent of the voice's own.
var ReadingSpeeds = []int{50, 75, 100, 125, 150, 175, 200}
