package ui

import (
	"syscall"
	"unsafe"
)

// getClientAreaAnimation is SPI_GETCLIENTAREAANIMATION: "Show animations in Windows".
const getClientAreaAnimation = 0x1042

// SystemKeepsStill reports whether the system asks programs not to move.
func SystemKeepsStill() bool {
	ask := syscall.NewLazyDLL("user32.dll").NewProc("SystemParametersInfoW")
	if ask.Find() != nil {
		return false
	}
	moves := int32(1)
	answered, _, _ := ask.Call(getClientAreaAnimation, 0, uintptr(unsafe.Pointer(&moves)), 0)
	return answered != 0 && moves == 0
}
