import { INK } from './inks.ts';

const pattern = (id: string, width: number, height: number, marks: string, transform = ''): [string, string] => [
  `m-${id}`,
  `<pattern id="m-${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${transform ? ` patternTransform="${transform}"` : ''}>${marks}</pattern>`,
];

/** Cloths of the roles, then hatches and dot screens of printing. Referred to as `url(#m-…)`. */
export const PATTERNS: Readonly<Record<string, string>> = Object.fromEntries([
  pattern('points', 9, 9, `<circle cx="2.5" cy="2.5" r="1.7" fill="${INK.encre}"/><circle cx="7" cy="7" r="1.7" fill="${INK.encre}"/>`),
  pattern('mariniere', 8, 8, '<rect width="8" height="3" fill="#fff"/>'),
  pattern('carreaux', 9, 9, '<path d="M0 0H9M0 0V9" stroke="#fff" stroke-width="2.4" opacity=".85"/>'),
  pattern('croix', 11, 11, `<path d="M3 .8V5.2M.8 3H5.2M8.5 6.3V10.7M6.3 8.5H10.7" stroke="${INK.encre}" stroke-width="1.6"/>`),
  pattern('rayures', 8, 8, '<rect width="3" height="8" fill="#fff" opacity=".92"/>'),
  pattern('chevrons', 10, 8, '<path d="M0 5.5L5 1.5L10 5.5" fill="none" stroke="#F3C7E6" stroke-width="1.9"/>'),
  pattern('ecailles', 10, 10, `<path d="M0 0A5 5 0 0 0 10 0M-5 5A5 5 0 0 0 5 5A5 5 0 0 0 15 5" fill="none" stroke="${INK.encre}" stroke-width="1.5"/>`),
  pattern('tweed', 6, 6, '<rect width="2.2" height="6" fill="#E9C9A4"/>', 'rotate(40)'),
  pattern('hatchwhite', 8, 8, '<rect width="3" height="8" fill="#fff" opacity=".75"/>', 'rotate(45)'),
  pattern('hatchink', 7, 7, `<rect width="2" height="7" fill="${INK.encre}"/>`, 'rotate(45)'),
  pattern('screen', 7, 7, `<circle cx="3.5" cy="3.5" r="1.5" fill="${INK.encre}" opacity=".22"/>`, 'rotate(30)'),
  pattern('screenwhite', 7, 7, '<circle cx="3.5" cy="3.5" r="1.35" fill="#fff" opacity=".55"/>', 'rotate(30)'),
]);

/** White pinholes in the ink: about 3 % coverage; on the land only, and baked. */
export const FILTERS: Readonly<Record<string, string>> = {
  'f-grain':
    '<filter id="f-grain" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">' +
    '<feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="11" result="n"/>' +
    '<feColorMatrix in="n" type="matrix" values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 26 -17.4" result="s"/>' +
    '<feComposite in="s" in2="SourceAlpha" operator="in" result="g"/>' +
    '<feComponentTransfer in="g" result="g2"><feFuncA type="linear" slope=".42"/></feComponentTransfer>' +
    '<feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="g2"/></feMerge></filter>',
};
