// Package keys turns key presses into commands, the same way wherever the focus is.
//
// The toolkit gives an unmodified function key to the focused widget alone, and a focused text entry swallows shortcuts. So every
// focusable of ours embeds Focus, which hands on whatever the widget does not use itself to the one Dispatcher of its window; and
// Attach covers the moments when nothing has the focus.
//
// A widget finds its dispatcher by looking, among the windows attached, for the canvas on which it has the focus: only the focused
// widget ever gets a key, so this cannot pick the wrong window (the canvas a driver reports for an object can, in tests), and no
// constructor needs a dispatcher among its parameters.
//
// Letters, digits and signs arrive as runes, everything else as keys. Single letters work outside text fields and can be switched
// off. Ctrl+Alt is never used: on Welsh keyboards it is AltGr, which types ŵ and ŷ.
package keys
