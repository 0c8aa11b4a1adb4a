package plan

import "codeberg.org/go-pdf/fpdf"

// paint puts a page into the file.
func paint(pdf *fpdf.Fpdf, page Page) {
	pdf.AddPage()
	for _, i := range page.Items {
		if i.Kind == Run {
			paintRun(pdf, i)
			continue
		}
		paintShape(pdf, i)
	}
}

func paintRun(pdf *fpdf.Fpdf, i Item) {
	use(pdf, i.Bold, i.Mono, i.Size)
	pdf.SetTextColor(int(i.Ink[0]), int(i.Ink[1]), int(i.Ink[2]))
	pdf.Text(i.X, i.Y+i.Base, i.Text)
}

func use(pdf *fpdf.Fpdf, bold, mono bool, size float64) {
	style, name := "", family
	if bold {
		style = "B"
	}
	if mono {
		name = monospaced
	}
	pdf.SetFont(name, style, size)
}

// paintShape paints a shape in its colours; ends, bends and dashes are put back afterwards.
func paintShape(pdf *fpdf.Fpdf, i Item) {
	if i.Filled {
		pdf.SetFillColor(int(i.Fill[0]), int(i.Fill[1]), int(i.Fill[2]))
	}
	if i.Edge > 0 {
		pdf.SetDrawColor(int(i.Ink[0]), int(i.Ink[1]), int(i.Ink[2]))
		pdf.SetLineWidth(i.Edge)
	}
	if i.Round {
		pdf.SetLineCapStyle("round")
		pdf.SetLineJoinStyle("round")
	}
	if len(i.Dash) > 0 {
		pdf.SetDashPattern(i.Dash, 0)
	}
	outline(pdf, i)
	if len(i.Dash) > 0 {
		pdf.SetDashPattern([]float64{}, 0)
	}
	if i.Round {
		pdf.SetLineCapStyle("butt")
		pdf.SetLineJoinStyle("miter")
	}
}

func outline(pdf *fpdf.Fpdf, i Item) {
	style := i.style()
	switch i.Kind {
	case Box:
		pdf.RoundedRect(i.X, i.Y, i.W, i.H, i.Radius, "1234", style)
	case Disc:
		pdf.Circle(i.X+i.W/2, i.Y+i.H/2, i.W/2, style)
	case HalfDisc:
		pdf.Arc(i.X, i.Y+i.H/2, i.W, i.H/2, 0, -90, 90, style)
	case Area:
		var points []fpdf.PointType
		for _, p := range i.Points {
			points = append(points, fpdf.PointType{X: p.X, Y: p.Y})
		}
		pdf.Polygon(points, style)
	case Stroke:
		pdf.MoveTo(i.Points[0].X, i.Points[0].Y)
		for _, p := range i.Points[1:] {
			pdf.LineTo(p.X, p.Y)
		}
		pdf.DrawPath("D")
	}
}

// style is the library's word for what is painted: the edge, the inside or both.
func (i Item) style() string {
	switch {
	case i.Filled && i.Edge > 0:
		return "FD"
	case i.Filled:
		return "F"
	}
	return "D"
}
