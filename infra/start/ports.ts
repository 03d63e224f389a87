import { createServer } from 'node:net'

/** Throws an Error that names the port and the option to change it, when something else listens there. */
export async function needFreePort(port: number, option: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause) =>
      reject(
        new Error(
          `Port ${port} is in use. Stop what uses it, or choose another with ${option} PORT.`,
          { cause },
        ),
      ),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
