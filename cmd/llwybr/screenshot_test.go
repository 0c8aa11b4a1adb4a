package main

import (
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"time"
)

// kept is the folder in which the pictures of the walks are kept.
const kept = "../../out/walks"

// picture keeps what the display shows, for looking: out/walks/<walk>/<name>.png.
func (r *running) picture(name string) {
	r.t.Helper()
	time.Sleep(250 * time.Millisecond) // the trace is written before the frame is painted
	picture, err := r.screenshot()
	if err != nil {
		r.t.Errorf("no picture of %s: %v", name, err)
		return
	}
	folder := filepath.Join(kept, r.t.Name())
	if err := os.MkdirAll(folder, 0o755); err != nil {
		r.t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, picture); err != nil {
		r.t.Fatal(err)
	}
}

// screenshot reads the display's memory, which Xvfb keeps in a file as an X window dump (XWDFile.h): a head of 32-bit words in the order of
// the network, the colours, and the pixels, here four bytes each, blue first.
func (s *stage) screenshot() (image.Image, error) {
	data, err := os.ReadFile(filepath.Join(s.screen, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	const headSize, width, height, bits, line, colours = 0, 4, 5, 11, 12, 19
	if len(data) < 100 || word(bits) != 32 {
		return nil, fmt.Errorf("the display has %d bits a pixel", word(bits))
	}
	from := word(headSize) + 12*word(colours)
	out := image.NewNRGBA(image.Rect(0, 0, word(width), word(height)))
	for y := range word(height) {
		for x := range word(width) {
			p := data[from+y*word(line)+4*x:]
			out.SetNRGBA(x, y, color.NRGBA{R: p[2], G: p[1], B: p[0], A: 255})
		}
	}
	return out, nil
}
