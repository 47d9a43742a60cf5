import { svgPage } from '../../shared/drawing/svg.ts'

/**
 * Something flat that becomes a texture: its size and anchor are in map units, its name is its identity
 * (same name, same picture), and it can be painted at any density.
 */
export type Picture = {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Point of the picture that is placed on the map, from its top left. */
  readonly anchor: readonly [number, number]
  /** Paints in a context already scaled to map units. */
  readonly paint: (context: CanvasRenderingContext2D, density: number) => void | Promise<void>
}

/** A drawing of shared/drawing whose origin is its anchor. `box`: left, top, width, height around that origin. */
export function drawnPicture(name: string, body: string, box: readonly [number, number, number, number]): Picture {
  const [left, top, width, height] = box
  return {
    name, width, height, anchor: [-left, -top],
    paint: async (context, density) => {
      const svg = svgPage(Math.ceil(width * density), Math.ceil(height * density), `${left} ${top} ${width} ${height}`, body)
      const image = new Image()
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
      await image.decode()
      context.drawImage(image, 0, 0, width, height)
    },
  }
}
