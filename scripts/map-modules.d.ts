// Just enough of two untyped packages for make-map.mjs.
declare module 'd3-geo' {
  type Place = [number, number];
  interface Projection {
    (place: Place): Place;
    rotate(angles: [number, number, number]): Projection;
    scale(scale: number): Projection;
    translate(): Place;
    translate(place: Place): Projection;
    clipAngle(angle: null): Projection;
    fitExtent(extent: [Place, Place], shape: object): Projection;
  }
  interface Graticule {
    stepMinor(step: Place): Graticule;
    stepMajor(step: Place): Graticule;
    extentMinor(extent: [Place, Place]): Graticule;
    precision(degrees: number): Graticule;
    lines(): { coordinates: Place[] }[];
  }
  export function geoAzimuthalEqualArea(): Projection;
  export function geoMercator(): Projection;
  export function geoGraticule(): Graticule;
  export function geoInterpolate(from: Place, to: Place): (share: number) => Place;
}

declare module 'topojson-client' {
  type Ring = [number, number][];
  type Geometry = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
  export function feature(topology: unknown, object: unknown): { features: { geometry: Geometry }[] };
}
