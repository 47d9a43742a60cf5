import { INK } from './inks.ts';
import { svgPage } from './svg.ts';

/** A QR code (its modules, row by row, without border) as one path, with a quiet zone of four modules. Size in CSS pixels. */
export function svgQrCode(modules: readonly (readonly boolean[])[], size: number, label: string): string {
  let d = '';
  modules.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x++) {
      if (row[x] === true && start < 0) start = x;
      if (row[x] !== true && start >= 0) {
        d += `M${start} ${y}h${x - start}v1h-${x - start}z`;
        start = -1;
      }
    }
  });
  const side = modules.length + 8;
  return svgPage(size, size, `-4 -4 ${side} ${side}`, `<path fill="#fff" d="M-4 -4h${side}v${side}h-${side}z"/><path fill="${INK.encre}" shape-rendering="crispEdges" d="${d}"/>`, { label });
}
