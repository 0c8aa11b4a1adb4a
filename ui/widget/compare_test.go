package widget

import (
	"image"
	"image/color"
	"image/draw"
	"math/rand"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"

	"llwybr/ui/theme"
)

// The tolerances of a picture. Machines round the edges of letters and curves differently, by a step or two of 255; what a person would see
// is more than that in one place, or a little everywhere.
const (
	seenStep  = 32  // from this step on a pixel differs
	tileSide  = 24  // of the places that are compared, in pixels
	tileMost  = 12  // so many pixels may differ in one place
	shareMost = .01 // and this share of all pixels
	meanMost  = 1   // step a channel, over the whole picture
)

// difference is how two pictures of the same size differ.
type difference struct {
	share float64 // of the pixels that differ
	worst int     // the most pixels that differ in one place
	mean  float64 // steps a pixel and channel
	sized bool    // they are not of the same size
}

func (d difference) seen() bool {
	return d.sized || d.worst > tileMost || d.share > shareMost || d.mean > meanMost
}

// compare looks for differences that a person would see.
func compare(was, is *image.NRGBA) difference {
	if was.Rect != is.Rect {
		return difference{sized: true}
	}
	tiles := map[image.Point]int{}
	sum, differ := 0, 0
	for y := range was.Rect.Dy() {
		for x := range was.Rect.Dx() {
			most, all := steps(was.NRGBAAt(x, y), is.NRGBAAt(x, y))
			sum += all
			if most >= seenStep {
				differ++
				tiles[image.Pt(x/tileSide, y/tileSide)]++
			}
		}
	}
	pixels := float64(max(was.Rect.Dx()*was.Rect.Dy(), 1))
	d := difference{share: float64(differ) / pixels, mean: float64(sum) / pixels / 3}
	for _, n := range tiles {
		d.worst = max(d.worst, n)
	}
	return d
}

// steps is how far two colours are from each other: in the channel that differs most, and in all three.
func steps(a, b color.NRGBA) (most, all int) {
	for _, c := range [][2]uint8{{a.R, b.R}, {a.G, b.G}, {a.B, b.B}} {
		step := int(c[0]) - int(c[1])
		step = max(step, -step)
		most, all = max(most, step), all+step
	}
	return most, all
}

// plain is a picture as pixels from 0,0.
func plain(shown image.Image) *image.NRGBA {
	p := image.NewNRGBA(image.Rect(0, 0, shown.Bounds().Dx(), shown.Bounds().Dy()))
	draw.Draw(p, p.Rect, shown, shown.Bounds().Min, draw.Src)
	return p
}

// beside puts what was, what is, and the pixels that differ in red next to each other.
func beside(was, is *image.NRGBA) *image.NRGBA {
	const gap = 8
	width, height := max(was.Rect.Dx(), is.Rect.Dx()), max(was.Rect.Dy(), is.Rect.Dy())
	all := image.NewNRGBA(image.Rect(0, 0, 3*width+2*gap, height))
	draw.Draw(all, all.Rect, image.NewUniform(color.NRGBA{R: 128, G: 128, B: 128, A: 255}), image.Point{}, draw.Src)
	draw.Draw(all, was.Rect, was, image.Point{}, draw.Src)
	draw.Draw(all, is.Rect.Add(image.Pt(width+gap, 0)), is, image.Point{}, draw.Src)
	for y := range height {
		for x := range width {
			c := color.NRGBA{R: 255, G: 255, B: 255, A: 255}
			if most, _ := steps(was.NRGBAAt(x, y), is.NRGBAAt(x, y)); most > 0 {
				c.G, c.B = uint8(max(0, 200-4*most)), uint8(max(0, 200-4*most))
			}
			all.SetNRGBA(2*(width+gap)+x, y, c)
		}
	}
	return all
}

// letters paints words and, a little beside its place, one more letter over a coloured ground.
func letters(beside float32) *image.NRGBA {
	p := theme.Current().Palette()
	put := func(words string, x float32) fyne.CanvasObject {
		text := canvas.NewText(words, p.Ink)
		text.TextSize = theme.Current().TextSize(theme.Body)
		place(text, x, 12, text.MinSize().Width, text.MinSize().Height)
		return text
	}
	ground := canvas.NewRectangle(p.PrimaryTint)
	place(ground, 0, 60, 600, 300)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(&fyne.Container{Objects: []fyne.CanvasObject{ground, put("Gweld fy syniada", 20), put("u", 160+beside)}})
	c.Resize(fyne.NewSize(600, 400))
	return plain(c.Capture())
}

// changed is a picture with every channel of every pixel changed.
func changed(was *image.NRGBA, change func(uint8) uint8) *image.NRGBA {
	is := plain(was)
	for i := range is.Pix {
		if i%4 != 3 {
			is.Pix[i] = change(is.Pix[i])
		}
	}
	return is
}

// The comparison lets rounding pass, and nothing that a person would see.
func TestCompare(t *testing.T) {
	useTheme(t, theme.Light, 1)
	was, dice := letters(0), rand.New(rand.NewSource(1))
	for _, c := range []struct {
		name string
		is   *image.NRGBA
		seen bool
	}{
		{"the same picture", letters(0), false},
		{"the last bit of every channel", changed(was, func(v uint8) uint8 { return v ^ uint8(dice.Intn(2)) }), false},
		{"a step up or down", changed(was, func(v uint8) uint8 { return uint8(min(255, max(0, int(v)+dice.Intn(3)-1))) }), false},
		{"one letter a pixel to the right", letters(1), true},
		{"all a little darker", changed(was, func(v uint8) uint8 { return max(v, 4) - 4 }), true},
		{"another size", image.NewNRGBA(image.Rect(0, 0, 10, 10)), true},
	} {
		if d := compare(was, c.is); d.seen() != c.seen {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
}
