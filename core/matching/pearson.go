package matching

import (
	"math"
	"slices"
)

// Pearson is the product-moment correlation of two profiles of six values, -1 to 1. It sees shape only: neither level nor spread of either
// profile changes it. ok is false when it is undefined: one of them has no variance or a value that is no finite number.
func Pearson(a, b [6]float64) (r float64, ok bool) {
	x, okX := shapeOf(a)
	y, okY := shapeOf(b)
	if !okX || !okY {
		return 0, false
	}
	return x.correlation(y), true
}

// shape is a profile without level and spread: deviations from the mean, scaled to a length of 1. The correlation of two profiles is the
// product of their shapes, so a sheet's own shape is worked out once for all occupations.
type shape [6]float64

// shapeOf scales by the largest deviation before squaring, so that neither very large nor very small values are lost.
func shapeOf(v [6]float64) (shape, bool) {
	if !finite(v) || slices.Min(v[:]) == slices.Max(v[:]) {
		return shape{}, false
	}
	m, largest := mean(v), 0.0
	for i := range v {
		v[i] -= m
		largest = max(largest, math.Abs(v[i]))
	}
	squares := 0.0
	for i := range v {
		v[i] /= largest
		squares += v[i] * v[i]
	}
	length := math.Sqrt(squares)
	for i := range v {
		v[i] /= length
	}
	return v, finite(v)
}

func (s shape) correlation(t shape) float64 {
	r := 0.0
	for i := range s {
		r += s[i] * t[i]
	}
	return min(max(r, -1), 1)
}
