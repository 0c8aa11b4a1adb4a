package catalogue

import "math"

// earth is the mean radius of the Earth in kilometres (IUGG).
const earth = 6371.0088

// Mile is the length of a statute mile, the unit of the roads of Wales, in kilometres.
const Mile = 1.609344

// Kilometres is the length of the great circle between two points given in degrees, by the haversine formula. It is a straight line over hill and
// water, never the way by road.
func Kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	rad := math.Pi / 180
	dLat, dLon := (lat2-lat1)*rad, (lon2-lon1)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * earth * math.Asin(math.Sqrt(min(1, h)))
}

// Distance is how far a place is from a provider in a straight line, in kilometres. It is not known (ok is false) where either is not, where the
// provider has no place of its own, or where it has several campuses and does not say which one is meant.
func (c *Catalogue) Distance(place, provider string) (km float64, ok bool) {
	from, there := c.Place(place)
	to, known := c.Provider(provider)
	if !there || !known || (to.Lat == 0 && to.Lon == 0) {
		return 0, false
	}
	for _, p := range c.Providers() {
		if p.Parent == provider {
			return 0, false
		}
	}
	return Kilometres(from.Lat, from.Lon, to.Lat, to.Lon), true
}
