import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { readSettings } from '../../src/bot/settings.ts'
import { importsFrom } from '../production/imports.ts'
import { AZURE, readBicep } from './bicep.ts'

const ROOT = join(AZURE, '../..')
const lines = readFileSync(join(AZURE, 'Containerfile'), 'utf8').split('\n')
const after = (word: string, from: readonly string[] = lines): readonly string[] =>
  from.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

const stages = after('FROM')
const shipped = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))

/** What is copied from the repository; copies from another stage are left out. */
const sources = (from: readonly string[]): readonly string[] =>
  after('COPY', from)
    .filter((words) => !words.startsWith('--from='))
    .flatMap((words) => words.split(' ').slice(0, -1))

describe('the container', () => {
  it('stands in every stage on one image of the very Node that is tested', () => {
    expect(stages.length).toBe(3)
    for (const stage of stages)
      expect(stage).toMatch(
        new RegExp(
          `^docker\\.io/library/node:${packageJson.devDependencies.node}-bookworm-slim( AS \\w+)?$`,
        ),
      )
  })

  it('is made from files that are there and that .dockerignore lets in', () => {
    const allowed = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')
    expect(allowed).toContain('*')
    const copied = sources(lines)
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    expect(copied.filter((path) => !allowed.includes(`!${path.split('/')[0]}`))).toEqual([])
  })

  it('copies from stages that it has', () => {
    const names = stages.map((stage) => stage.split(' AS ')[1])
    const from = after('COPY').flatMap((words) => /^--from=(\w+)/.exec(words)?.[1] ?? [])
    expect([...new Set(from)].toSorted()).toEqual(['packages', 'tab'])
    expect(from.filter((name) => !names.includes(name))).toEqual([])
  })

  it('ships every file that the service imports, and neither local tenant nor tests', () => {
    const folders = sources(shipped)
    const { files } = importsFrom('src/bot/main.ts')
    expect(files.length).toBeGreaterThan(100)
    const isShipped = (file: string): boolean =>
      folders.some((one) => file === one || file.startsWith(`${one}/`))
    expect(files.filter((file) => !isShipped(file))).toEqual([])
    expect(folders).not.toContain('src')
    expect(folders.filter((folder) => /local-tenant|tests|infra/.test(folder))).toEqual([])
  })

  it('installs packages for production alone, and ships no others', () => {
    expect(after('RUN').filter((words) => words.startsWith('npm ci --omit=dev'))).toHaveLength(1)
    expect(shipped.join('\n')).toContain('COPY --from=packages /app/node_modules ./node_modules')
    expect(after('RUN', shipped)).toEqual([])
  })

  it('runs as a user without rights, listens where Azure knocks, and ends when asked', () => {
    expect(after('USER', shipped)).toEqual(['node'])
    const [, port] = /^var port = (\d+)$/m.exec(readBicep('modules/service.bicep').text) ?? []
    expect(after('EXPOSE', shipped)).toEqual([port])
    expect(after('STOPSIGNAL', shipped)).toEqual(['SIGTERM'])
    // Not through a shell or npm, which would keep the signal to themselves.
    const words = z.array(z.string()).parse(JSON.parse(after('CMD', shipped)[0] ?? ''))
    expect([words[0], words.at(-1)]).toEqual(['node', 'src/bot/main.ts'])
    expect(words).toContain('--permission')
    expect(words.filter((word) => word.startsWith('--allow-fs-write'))).toEqual([])
    expect(after('HEALTHCHECK', shipped)[0]).toContain(`http://localhost:${port}/healthz`)
  })

  it('has the tab where the service looks for it', () => {
    const settings = readSettings({
      ...Object.fromEntries(
        ['TENANT_ID', 'SITE_PATH', 'TEAMS_APP_ID', 'RECEIPT_KEY_FILE', 'TAB_APP_ID']
          .concat(['SERVICE_APP_ID', 'SERVICE_SECRET', 'API_APP_ID', 'API_SECRET'])
          .concat(['BOT_APP_ID', 'BOT_SECRET'])
          .map((name) => [name, name]),
      ),
      PUBLIC_BASE: 'https://records.opcc.example',
    })
    expect(shipped.join('\n')).toContain(`COPY --from=tab /app/dist/tab ./${settings.TAB_DIR}`)
  })
})
