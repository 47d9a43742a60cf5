/** The yardstick: a `ws` server that sends every message of a room to its ten connections as 52 bytes, and does nothing else. */
import { WebSocketServer, type WebSocket } from 'ws'
import type { SubjectReport } from './subject.ts'

const delta = new Uint8Array(52)
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })

server.on('connection', (socket, request) => {
  const room = request.url ?? '/'
  const members = rooms.get(room) ?? new Set<WebSocket>()
  rooms.set(room, members.add(socket))
  socket.on('message', (message: Buffer) => {
    // The number of the act, so that the load client can tell what it sees.
    delta.set(message.subarray(0, 4))
    for (const member of members) member.send(delta)
  })
  socket.on('close', () => members.delete(socket))
})

server.on('listening', () => process.send?.({ ready: (server.address() as { port: number }).port }))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss } satisfies SubjectReport)
})
