import { encode } from 'uqr'
import { svgQrCode } from '../../shared/drawing/qr-code.ts'

/** QR code of an address, as SVG. `label` names it for assistive technology. */
export const qrDrawing = (address: string, size: number, label: string): string => svgQrCode(encode(address, { ecc: 'M', border: 0 }).data, size, label)
