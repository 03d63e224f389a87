import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readAdvisories } from './advisories.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A registry of the test's own, and a cache, which would remember what another said. */
async function registry(answer: RequestListener): Promise<readonly string[]> {
  const server: Server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  return [`--registry=http://127.0.0.1:${port}/`, `--cache=${cache}`]
}

/** An app that ships one package and develops with another. */
function anApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'))
  const about = {
    name: 'app',
    version: '1.0.0',
    dependencies: { shipped: '1.2.0' },
    devDependencies: { tool: '1.0.0' },
  }
  const packages = {
    '': about,
    'node_modules/shipped': { version: '1.2.0' },
    'node_modules/tool': { version: '1.0.0', dev: true },
  }
  const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, packages }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  return folder
}

const advisory = (severity: string) => ({
  id: 1,
  url: 'https://advisories.example/1',
  title: 'Text becomes code',
  severity,
  vulnerable_versions: '<1.3.0',
})

/** Answers as npm's own does: advisories by name, and what versions a package has. */
const telling =
  (advisories: object): RequestListener =>
  (request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.method === 'POST') {
      response.end(JSON.stringify(advisories))
      return
    }
    const name = request.url?.slice(1) ?? ''
    const versions = Object.fromEntries(
      ['1.0.0', '1.2.0', '1.3.0'].map((version) => [version, { name, version, dist: {} }]),
    )
    response.end(JSON.stringify({ name, 'dist-tags': { latest: '1.3.0' }, versions }))
  }

describe('what is known to be wrong with packages', () => {
  it('is nothing grave where the registry knows of nothing grave', async () => {
    const of = telling({ shipped: [advisory('moderate')] })
    const told = await readAdvisories(anApp(), await registry(of))
    expect(told).toEqual({ isKnown: true, grave: [] })
  })

  it('is told of what ships, with versions and mend, where it is grave', async () => {
    const of = telling({ shipped: [advisory('high')], tool: [advisory('critical')] })
    const told = await readAdvisories(anApp(), await registry(of))
    expect(told).toEqual({
      isKnown: true,
      grave: [
        'shipped <1.3.0 (high): Text becomes code https://advisories.example/1. Mend: npm install shipped@1.3.0.',
      ],
    })
  })

  it('is not known, and not said to be nothing, where the registry won’t tell', async () => {
    const refusing = await registry((_request, response) => response.writeHead(405).end())
    expect(await readAdvisories(anApp(), refusing)).toEqual({
      isKnown: false,
      why: expect.stringContaining('405 Method Not Allowed'),
    })
  })

  it('is not known where the registry is silent', async () => {
    const silent = await registry(() => undefined)
    expect(await readAdvisories(anApp(), [...silent, '--fetch-timeout=500'])).toEqual({
      isKnown: false,
      why: expect.stringMatching(/timeout|timed out/i),
    })
  })

  it('is nothing grave in what we ship, as far as the registry tells', async () => {
    const told = await readAdvisories(ROOT)
    if (!told.isKnown)
      process.stdout.write(
        `Nobody could say whether what ships has known weaknesses: ${told.why}.\n`,
      )
    expect(told.isKnown ? told.grave : []).toEqual([])
  }, 30_000)
})
