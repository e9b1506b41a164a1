import { geoConicConformal, geoMercator, type GeoPermissibleObjects, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { MapArea, MapLayout } from './map-layout'

/** A topology as `data/geo` holds them: object `territoires`, `id` = INSEE code, property `nom`. */
export type Territoires = Topology<{ territoires: GeometryCollection<{ nom: string }> }>

const WIDTH = 480
const MARGIN = 6
/** Side of the box of each overseas territory. */
const BOX = 74

type Shape = Feature<Geometry, { nom: string }>

function isOverseas(code: string): boolean {
  return code.startsWith('97') || code.startsWith('98')
}

function areas(shapes: readonly Shape[], projection: GeoProjection): MapArea[] {
  const path = geoPath(projection).digits(1)
  return shapes.map((shape) => {
    const [x, y] = path.centroid(shape)
    const [[x0, y0], [x1, y1]] = path.bounds(shape)
    return {
      code: String(shape.id),
      nom: shape.properties.nom,
      d: path(shape) ?? '',
      x: Math.round(x),
      y: Math.round(y),
      roomy: x1 - x0 > 34 && y1 - y0 > 24,
    }
  })
}

function fitted(projection: GeoProjection, shapes: readonly Shape[], box: [[number, number], [number, number]]): GeoProjection {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...shapes] }
  return projection.fitExtent(box, collection satisfies GeoPermissibleObjects)
}

/**
 * Draws territories once, on the server: the mainland in Lambert's conic projection, each overseas territory in its
 * own box under it, at its own scale. `codes` chooses the territories; without it, all of the file.
 */
export function layoutMap(topology: Territoires, codes?: readonly string[]): MapLayout {
  const wanted = codes ? new Set(codes) : null
  const shapes = feature(topology, topology.objects.territoires).features.filter((shape) => !wanted || wanted.has(String(shape.id)))
  const mainland = shapes.filter((shape) => !isOverseas(String(shape.id)))
  const overseas = shapes.filter((shape) => isOverseas(String(shape.id)))
  let height = 0
  const drawn: MapArea[] = []
  if (mainland.length > 0) {
    // The official projection of metropolitan France (Lambert-93) has these two parallels and this meridian.
    const lambert = geoConicConformal().parallels([44, 49]).rotate([-3, 0])
    const bounds = geoPath(
      fitted(lambert, mainland, [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, 2000],
      ]),
    ).bounds({ type: 'FeatureCollection', features: mainland })
    height = Math.ceil(bounds[1][1] - bounds[0][1] + 2 * MARGIN)
    drawn.push(
      ...areas(
        mainland,
        fitted(lambert, mainland, [
          [MARGIN, MARGIN],
          [WIDTH - MARGIN, height - MARGIN],
        ]),
      ),
    )
  }
  overseas.forEach((shape, index) => {
    const [left, top] = [MARGIN + index * (BOX + MARGIN), height + MARGIN]
    const box: [[number, number], [number, number]] = [
      [left, top],
      [left + BOX, top + BOX],
    ]
    drawn.push(...areas([shape], fitted(geoMercator(), [shape], box)))
  })
  return { width: WIDTH, height: overseas.length > 0 ? height + BOX + 2 * MARGIN : height, areas: drawn }
}
