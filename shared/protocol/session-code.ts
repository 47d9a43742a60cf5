/** 31 symbols: no 0 O 1 I L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 6

/** Accepts « kf4 t7m », « KF4T7M », « kf4-t7m »; undefined when it cannot be a code. */
export function normaliseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\u00a0\-·.]/g, '')
  return code.length === CODE_LENGTH && [...code].every((symbol) => CODE_ALPHABET.includes(symbol)) ? code : undefined
}

/** « KF4 T7M ». */
export function displayCode(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`
}
