import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { FigureContent } from './content/content-types.ts'

/** Said to the picture library before it draws its first letter: our fonts, and no others. Call it on the main thread. */
export function useOwnFonts(): void {
  process.env.FONTCONFIG_FILE ??= fileURLToPath(new URL('./fonts/fonts.conf', import.meta.url))
}

/** Twice the size of print, so that it stays sharp on paper. */
const DENSITY = 144

/** A PNG of a figure, for documents whose readers may not draw SVG. */
export async function pictureOf({ svg }: FigureContent): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: DENSITY }).png({ palette: true, quality: 90 }).toBuffer()
}
