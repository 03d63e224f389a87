// The least a Fluent page can be, in the same Teams frame as ours.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { buildPage } from './builtPage.ts'
import { untilLine } from './childProcess.ts'

const TENANT = fileURLToPath(new URL('../src/local-tenant/main.ts', import.meta.url))
const TEAMS_PAGE = 'src/local-tenant/teams-page/vite.config.ts'

export type BlankStage = {
  readonly base: string
  /** What was built. */
  readonly folder: string
  stop(): void
}

export async function setBlankStage(): Promise<BlankStage> {
  const folder = buildPage(['bench/pages/blank', '--base', '/tab/'])
  const teamsPage = buildPage(['--config', TEAMS_PAGE])
  const kept = mkdtempSync(join(tmpdir(), 'bench-blank-'))
  const server = express().use('/tab', express.static(folder)).listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const serviceBase = `http://localhost:${(server.address() as AddressInfo).port}`
  const child = spawn(
    process.execPath,
    [
      [TENANT, '--port', '0', '--data', kept],
      ['--service-base', serviceBase, '--teams-page', teamsPage],
    ].flat(),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [, base = ''] = await untilLine(child, /^Local tenant (\S+)/m)
  return {
    base,
    folder,
    stop() {
      child.kill()
      server.close()
      for (const made of [folder, teamsPage, kept]) rmSync(made, { recursive: true })
    },
  }
}
