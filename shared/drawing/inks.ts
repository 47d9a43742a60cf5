/** Keys and values are those of client/styles/tokens.css (a test compares them); -f is written F, -c is C. */
export const INK = {
  encre: '#14284B', encre2: '#3D4F70', encre3: '#5A6984', filet: '#C3CBD2',
  papier: '#FCFBF6', papier2: '#F1F1E6', papier3: '#E3E7DB',
  voisin: '#CBDDD6', voisin2: '#C1D6CE', voisin3: '#D6E5DE', voisinF: '#A9C6BC',
  vermillon: '#DB3F27', vermillonF: '#B02C17', vermillonC: '#F4A48F',
  jonquille: '#FFC94A', jonquilleF: '#E0A21C', jonquilleC: '#FFE49B',
  riviere: '#3C8DBC', riviereF: '#1F5F94', riviereC: '#A9D3E6',
  pre: '#7DB45B', preF: '#3E7A3A', preC: '#CFE3AE', sapin: '#1D6350',
  eglantine: '#F3A2B6', eglantineC: '#FAD3DA', eglantineF: '#A83A62',
  prive: '#E9E3F1', priveF: '#4B1C63',
} as const;

/** Inks of the landscape only: they are never used for text or controls. */
export const LAND = {
  grass: '#4E8D45', grassLight: '#B5D486', fir: '#124437', water: '#8CC3DC',
  blossom: '#D9668A', slate: '#4A6C93', slateDark: '#2F4E75', wall: '#FFFDF6',
  wallShade: '#D8DDD9', timber: '#6E3D20', brick: '#B5512F', brickDark: '#8F3A1D',
  stone: '#D9CFBB', stoneDark: '#B3A68D',
} as const;

/** A scenario names the ink of an initiative: its block, and its light tint. */
export const INITIATIVE_INKS = {
  vermilion: { block: '#DB3F27', light: '#F9CFC4' },
  daffodil: { block: '#FFC94A', light: '#FFE9B0' },
  meadow: { block: '#7DB45B', light: '#D5E5A8' },
  rose: { block: '#F48FBC', light: '#FBD9E6' },
  river: { block: '#3C8DBC', light: '#D3E7F0' },
  amber: { block: '#E98A4B', light: '#FADFC9' },
  plum: { block: '#8A5AA8', light: '#E6D9EE' },
  fir: { block: '#1D6350', light: '#CFE6DC' },
} as const satisfies Record<string, { block: string; light: string }>;
export type InitiativeInk = keyof typeof INITIATIVE_INKS;
export const INITIATIVE_INK_IDS = Object.keys(INITIATIVE_INKS) as InitiativeInk[];
/** An unknown ink becomes daffodil, the ink of the common. */
export const knownInitiativeInk = (name: string): InitiativeInk => INITIATIVE_INK_IDS.find((ink) => ink === name) ?? 'daffodil';
