// Command empty is the baseline of the launch benchmark: a window with nothing of ours in it. It prints "painted" after its first frame.
package main

import (
	"fmt"
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{ID: "cymru.llwybr.empty", Name: "empty", Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID("cymru.llwybr.empty")
	w := a.NewWindow("empty")
	var once sync.Once
	probe := canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() { fyne.Do(func() { fmt.Println("painted") }) })
		return image.NewNRGBA(image.Rect(0, 0, 1, 1))
	})
	w.SetContent(container.NewStack(probe, widget.NewLabel("empty")))
	w.Resize(fyne.NewSize(1366, 700))
	w.ShowAndRun()
}
