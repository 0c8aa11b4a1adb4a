package widget

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

// manyRoutes is a map as full as the fullest goal: 15 routes of three stations.
func manyRoutes() RouteMapSpec {
	spec := routeMapSpec()
	spec.Lanes[2].Tracks = nil
	for i := range 15 {
		track := RouteTrack{Own: i%2 == 0}
		for j := range 3 {
			track.Stations = append(track.Stations, RouteStation{ID: fmt.Sprintf("%d-%d", i, j), Column: 2 + j, State: theme.NeedToKnow, Word: "Angen gwybod",
				Name: fmt.Sprintf("Peirianneg gweithgynhyrchu uwch: peirianneg rheilffyrdd %d", i)})
		}
		spec.Lanes[2].Tracks = append(spec.Lanes[2].Tracks, track)
	}
	return spec
}

// BenchmarkRouteMap is what the fullest map costs to build and lay out.
func BenchmarkRouteMap(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	spec := manyRoutes()
	for b.Loop() {
		m := NewRouteMap(spec)
		m.HeightFor(700)
		m.Resize(fyne.NewSize(700, 560))
	}
}

// shownMap is a route map in a window of a size, and what was asked to be shown.
func shownMap(t *testing.T, spec RouteMapSpec, size fyne.Size) (*window, *RouteMap, *[]string) {
	t.Helper()
	asked := &[]string{}
	spec.OnShow = func(id string) { *asked = append(*asked, id) }
	m := NewRouteMap(spec)
	w := open(t, NewBody(""))
	w.SetContent(m)
	w.SetPadded(false)
	w.Resize(size)
	return w, m, asked
}

func TestArrowsGoAlongALineAndToTheNext(t *testing.T) {
	w, m, asked := shownMap(t, routeMapSpec(), fyne.NewSize(700, 500))
	w.Canvas().Focus(m.Stop("p0"))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "p1"}, {fyne.KeyRight, "p2"}, {fyne.KeyRight, "p2"}, {fyne.KeyLeft, "p1"}, {fyne.KeyDown, "p3"}, {fyne.KeyDown, "a2"},
		{fyne.KeyDown, "a2"}, {fyne.KeyLeft, "a1"}, {fyne.KeyLeft, "a0"}, {fyne.KeyUp, "p3"}, {fyne.KeyUp, "p2"}, {fyne.KeyUp, "w1"}, {fyne.KeyUp, "w1"},
	} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: step.key})
		if got := m.FocusedStop(); got != step.want {
			t.Fatalf("%s goes to %q, want %q", step.key, got, step.want)
		}
	}
	press(m.Stop("w1"), fyne.KeyReturn)
	test.Tap(m.Stop("a1").(fyne.Tappable))
	if !slices.Equal(*asked, []string{"w1", "a1"}) || m.FocusedStop() != "a1" {
		t.Errorf("shown %v, focus at %q", *asked, m.FocusedStop())
	}
}

// The station with the focus is in view, clear of the names of the families, which stay where they are.
func TestTheMapFollowsTheFocus(t *testing.T) {
	for _, zoom := range []int{0, 2} {
		w, m, _ := shownMap(t, manyRoutes(), fyne.NewSize(640, 420))
		m.Zoom(zoom)
		for _, s := range m.chart.stops {
			w.Canvas().Focus(s)
			at, size, view := s.Position().Subtract(m.scroll.Offset), s.Size(), m.scroll.Size()
			if at.X < m.chart.namesWidth(theme.Of(m.chart))-1 || at.X+size.Width > view.Width+1 || at.Y < -1 || at.Y+size.Height > view.Height+1 {
				t.Errorf("zoom %d: %s at %v, %v large, in %v", zoom, s.spec.ID, at, size, view)
			}
			if x := m.chart.lanes[0].name.Position().X - m.scroll.Offset.X; x != theme.Of(m.chart).Px(routePad) {
				t.Fatalf("the names stand at %v", x)
			}
			if y := m.chart.lanes[s.lane].name.Position().Y - m.scroll.Offset.Y; y < 0 || y > view.Height {
				t.Errorf("zoom %d, %s: the name of its family stands at %v", zoom, s.spec.ID, y)
			}
			if m.head.Position().X != -m.scroll.Offset.X {
				t.Fatal("the levels do not go with the map")
			}
		}
	}
}

func TestPagesOfTheMap(t *testing.T) {
	w, m, _ := shownMap(t, manyRoutes(), fyne.NewSize(640, 420))
	w.Canvas().Focus(m.Stop("0-0"))
	before := m.Offset().Y
	press(m.Stop("0-0"), fyne.KeyPageDown)
	if m.Offset().Y <= before {
		t.Error("PageDown does not move the map")
	}
	press(m.Stop("0-0"), fyne.KeyEnd)
	if bottom := m.chart.Size().Height - m.scroll.Size().Height; m.Offset().Y < bottom-1 {
		t.Errorf("End goes to %v of %v", m.Offset().Y, bottom)
	}
	press(m.Stop("0-0"), fyne.KeyHome)
	if m.Offset().Y != 0 {
		t.Error("Home does not go to the top")
	}
}

// Stations, names and the flag never lie over each other, and nothing reaches beyond its band, at any size.
func TestNothingOnTheMapOverlaps(t *testing.T) {
	unknown := routeMapSpec()
	unknown.Here.Column = -1
	for _, scale := range []float32{1, 1.5, 2} {
		useTheme(t, theme.Light, scale)
		for name, spec := range map[string]RouteMapSpec{"few": routeMapSpec(), "many": manyRoutes(), "no level": unknown} {
			for _, width := range []float32{500, 700, 1100} {
				m := NewRouteMap(spec)
				m.Resize(fyne.NewSize(width, 560))
				c := m.chart
				things := []fyne.CanvasObject{c.flagBox, c.mark, c.jobBox}
				for _, s := range c.stops {
					things = append(things, s)
				}
				things = append(things, c.names()...)
				for i, a := range things {
					for _, b := range things[i+1:] {
						if lieOver(a, b, RingRoom*scale) {
							t.Errorf("%s at %v, %v: %T %v %v over %T %v %v", name, scale, width, a, a.Position(), a.Size(), b, b.Position(), b.Size())
						}
					}
				}
				for _, s := range c.stops {
					if left, right := c.plan.edges[s.spec.Column], c.plan.edges[s.spec.Column+1]; s.Position().X < left-.5 || s.Position().X+s.Size().Width > right+.5 {
						t.Errorf("%s: %s stands outside its level", name, s.spec.ID)
					}
				}
			}
		}
	}
}

// lieOver tells whether two things lie over each other by more than some slack.
func lieOver(a, b fyne.CanvasObject, slack float32) bool {
	p, q, s, u := a.Position(), b.Position(), a.Size(), b.Size()
	return p.X+s.Width > q.X+slack && q.X+u.Width > p.X+slack && p.Y+s.Height > q.Y+slack && q.Y+u.Height > p.Y+slack
}

func TestStationsAreLargeEnough(t *testing.T) {
	useTheme(t, theme.Light, 1)
	m := NewRouteMap(routeMapSpec())
	m.Resize(fyne.NewSize(960, 560))
	for _, s := range m.chart.stops {
		if s.Size().Width < Target || s.Size().Height < Target {
			t.Errorf("%s is %v", s.spec.ID, s.Size())
		}
	}
}

func TestZoomStaysWithinTheSizesOfText(t *testing.T) {
	_, m, _ := shownMap(t, routeMapSpec(), fyne.NewSize(700, 500))
	if m.Zoom(-1) {
		t.Error("text becomes smaller than 13 px")
	}
	before := m.Stop("p1").(*routeStop).Size()
	if !m.Zoom(1) || m.Zoomed() != zoomStep || m.Stop("p1").(*routeStop).Size().Height <= before.Height {
		t.Errorf("zoom %v: %v was %v", m.Zoomed(), m.Stop("p1").(*routeStop).Size(), before)
	}
	if m.Zoom(9); m.Zoomed() != 2 {
		t.Errorf("zoom goes to %v", m.Zoomed())
	}
	if !m.SetZoom(1) || m.Stop("p1").(*routeStop).Size() != before {
		t.Error("the map does not go back to its size")
	}
}

func TestZoomKeepsTheFocusInView(t *testing.T) {
	w, m, _ := shownMap(t, manyRoutes(), fyne.NewSize(640, 420))
	last := m.chart.stops[len(m.chart.stops)-1]
	w.Canvas().Focus(last)
	for range 2 {
		m.Zoom(1)
		if y := last.Position().Y + last.Size().Height - m.Offset().Y; y < 0 || y > m.scroll.Size().Height+1 {
			t.Errorf("at zoom %v the station ends at %v", m.Zoomed(), y)
		}
	}
}

// A line has the style of its family, and grey dashes where no source says that the way exists.
func TestLinesOfTheFamilies(t *testing.T) {
	grey, ink, ground := color.NRGBA{R: 1, A: 255}, color.NRGBA{R: 2, A: 255}, color.NRGBA{R: 3, A: 255}
	row := func(style theme.LineStyle, own bool, y float64) string {
		said := ""
		for x := range 24 {
			switch c := (metroLook{style: style, ink: ink, ground: ground, grey: grey, unit: 1}).at(own, float64(x)+.5, y, 1); {
			case c.A < 128:
				said += " "
			default:
				said += fmt.Sprint(c.R)
			}
		}
		return said
	}
	for _, c := range []struct {
		style theme.LineStyle
		own   bool
		y     float64
		want  string
	}{
		{theme.Solid, false, 0, "222222222222222222222222"}, {theme.Solid, false, 4, "                        "},
		{theme.Double, false, 0, "333333333333333333333333"}, {theme.Double, false, 3, "222222222222222222222222"},
		{theme.Dashed, false, 0, "222222222222      222222"}, {theme.Dotted, false, 0, "   222222      222222   "},
		{theme.Solid, true, 0, "111111     111111     11"}, {theme.Dotted, true, 2.5, "                        "},
	} {
		if got := row(c.style, c.own, c.y); got != c.want {
			t.Errorf("style %v, own %v, %v from the middle: %q, want %q", c.style, c.own, c.y, got, c.want)
		}
	}
}

// A map that is built anew goes on where it was.
func TestTheMapStartsWhereItWas(t *testing.T) {
	_, m, _ := shownMap(t, manyRoutes(), fyne.NewSize(640, 420))
	m.StartAt(fyne.NewPos(30, 120))
	m.Resize(fyne.NewSize(641, 420))
	if m.Offset() != fyne.NewPos(30, 120) {
		t.Errorf("starts at %v", m.Offset())
	}
}

func TestTheSelectedStationHasTheHalo(t *testing.T) {
	_, m, _ := shownMap(t, routeMapSpec(), fyne.NewSize(960, 560))
	halo := func(id string) bool { return !m.Stop(id).(*routeStop).halo.Hidden }
	if !halo("p1") || halo("a1") {
		t.Error("the halo is not at the station on show")
	}
	if m.Select("a1"); halo("p1") || !halo("a1") {
		t.Error("the halo does not move")
	}
}
