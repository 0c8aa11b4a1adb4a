package main

import (
	"syscall"
	"unsafe"
)

// messageBox shows a text in the system's own box and waits until it is closed.
func messageBox(title, text string) {
	t, err := syscall.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	words, err := syscall.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	const errorSign = 0x10 // MB_ICONERROR
	_, _, _ = syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW").Call(0, uintptr(unsafe.Pointer(words)), uintptr(unsafe.Pointer(t)), errorSign)
}
