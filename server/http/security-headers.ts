/** On every answer, pages and API alike (S9). Phaser needs data: and blob: images; a WebSocket of the same origin is 'self'. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const POLICY = SECURITY_HEADERS['Content-Security-Policy']!

/**
 * The wall of screens of a rehearsal shows pages of this same server, in frames: the console's page may hold some, and a
 * page asked for as one of them (« ?rehearsal ») may be held by this server's own pages. Nobody else may frame anything.
 */
export function framedHeaders(path: string, isFramed: boolean): Readonly<Record<string, string>> {
  const holds = /^\/trainer\/?$/.test(path)
  const isHeld = isFramed && /^\/(?:trainer|player|board)\/?$/.test(path)
  if (!holds && !isHeld) return {}
  const policy = holds ? `${POLICY}; frame-src 'self'` : POLICY
  if (!isHeld) return { 'Content-Security-Policy': policy }
  return { 'Content-Security-Policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"), 'X-Frame-Options': 'SAMEORIGIN' }
}
