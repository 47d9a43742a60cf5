import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a ticket says: which scenario, which month. Nothing of a table, a seat or a day. */
export type Ticket = { readonly scenario: string; readonly month: string }

/** Drawn at random for whoever asks at the end of a session; not written down, so that nothing leads back to who asked. */
export function newReturnTicket(secret: string, { scenario, month }: Ticket): string {
  const body = `${randomBytes(16).toString('base64url')}.${scenario}.${month}`
  return `${body}.${signature(secret, body)}`
}

/** Undefined for a ticket that this server did not draw. */
export function readReturnTicket(secret: string, ticket: string): Ticket | undefined {
  const [nonce, scenario, month, signed, ...rest] = ticket.split('.')
  if (nonce === undefined || scenario === undefined || month === undefined || signed === undefined || rest.length > 0) return undefined
  const [left, right] = [Buffer.from(signed), Buffer.from(signature(secret, `${nonce}.${scenario}.${month}`))]
  return left.length === right.length && timingSafeEqual(left, right) ? { scenario, month } : undefined
}

export function returnTicketHash(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url')
}

function signature(secret: string, body: string): string {
  return createHmac('sha256', secret).update(`return/${body}`).digest('base64url').slice(0, 32)
}
