/** How much of its difference from its four neighbours a point gets more. */
const STRENGTH = 0.4
const STRIP_ROWS = 32

/**
 * Crisper edges for rows that were enlarged. `pixels`: RGBA, `width` points a row, with one row more above and below than
 * the rows given back. Opacity is kept.
 */
export function sharpenRows(pixels: Uint8ClampedArray, width: number): Uint8ClampedArray<ArrayBuffer> {
  const row = width * 4
  const out = new Uint8ClampedArray(pixels.length - 2 * row)
  for (let i = row; i < pixels.length - row; i++) {
    const here = pixels[i] ?? 0
    const column = i % row
    if (i % 4 === 3) {
      out[i - row] = here
      continue
    }
    const left = column < 4 ? here : (pixels[i - 4] ?? 0)
    const right = column >= row - 4 ? here : (pixels[i + 4] ?? 0)
    out[i - row] = here + STRENGTH * (4 * here - left - right - (pixels[i - row] ?? 0) - (pixels[i + row] ?? 0))
  }
  return out
}

/** A landscape at `width` points, larger than it was baked, its cut edges sharp again: a strip at a time, so that the wall goes on. */
export async function enlarge(image: HTMLImageElement, width: number): Promise<HTMLCanvasElement | undefined> {
  const height = Math.round((width * image.naturalHeight) / image.naturalWidth)
  const [strip, target] = [canvasOf(width, STRIP_ROWS + 2), canvasOf(width, height)]
  const [from, to] = [strip, target].map((canvas) => canvas.getContext('2d', { willReadFrequently: true }))
  if (!from || !to) return undefined
  from.imageSmoothingQuality = 'high'
  for (let top = 1; top < height - 1; top += STRIP_ROWS) {
    const rows = Math.min(STRIP_ROWS, height - 1 - top)
    from.drawImage(image, 0, 1 - top, width, height)
    // The first row and the last have but one neighbour: as they are. The row below is sharpened with its own strip.
    if (top === 1) to.drawImage(strip, 0, 0, width, 1, 0, 0, width, 1)
    to.drawImage(strip, 0, rows + 1, width, 1, 0, top + rows, width, 1)
    to.putImageData(new ImageData(sharpenRows(from.getImageData(0, 0, width, rows + 2).data, width), width, rows), 0, top)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return target
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}
