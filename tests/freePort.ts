// A port for a program that is started later and must be known before.
import { once } from 'node:events'
import { createServer } from 'node:net'

const portsGiven = new Set<number>()

export async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  taken.close()
  await once(taken, 'close')
  const port = typeof address === 'object' && address ? address.port : 0
  // The system may give one that it gave a moment before.
  if (portsGiven.has(port)) return freePort()
  portsGiven.add(port)
  return port
}
