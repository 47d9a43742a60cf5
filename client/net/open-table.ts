import { fetchContent } from './api.ts'
import { colyseusTransport } from './colyseus-transport.ts'
import { connectTable } from './table-connection.ts'
import type { TableConnection } from './table-connection.ts'
import type { Audience } from '../../shared/protocol/messages.ts'

/** Opens a table of the server that gave this page. */
export function openTable(table: string, as: Audience, token: string): TableConnection {
  return connectTable({ table, join: { as, token }, transport: colyseusTransport(), fetchContent })
}
