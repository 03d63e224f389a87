// The local tenant with a list of 100,000 items and 1,000,000 versions: how long the requests the office makes take,
// how soon it starts, and how much memory it holds. Each request is timed over HTTP, as our own adapter makes it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { residentMegabytes, untilLine } from './childProcess.ts'
import { fillList, makeLargeList } from './largeList.ts'
import { median, type Row } from './row.ts'

const ITEMS = 100_000
const VERSIONS_EACH = 10
const ROUNDS = 200
const LIMITS = { request: 10, start: 1_000, memory: 300 }
const MAIN = fileURLToPath(new URL('../src/local-tenant/main.ts', import.meta.url))

type Send = (method: string, path: string, body?: object) => Promise<unknown>

/** About a minute, most of it making the list. */
export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'local-tenant-bench-'))
  try {
    const list = await makeLargeList(folder)
    fillList(folder, list, ITEMS, VERSIONS_EACH)
    return await measure(folder, list)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(folder: string, list: string): Promise<readonly Row[]> {
  const begun = performance.now()
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [, base = ''] = await untilLine(child, /^Local tenant (\S+)/m)
    const start = performance.now() - begun
    const send = await senderFor(base)
    const requests = await timeRequests(send, `/sites/localhost:/sites/opcc:/lists/${list}/items`)
    return [
      ...requests,
      { what: 'Start', figure: start, unit: 'ms', limit: LIMITS.start },
      {
        what: 'Memory after it all',
        figure: residentMegabytes(child.pid ?? 0),
        unit: 'MB',
        limit: LIMITS.memory,
      },
    ]
  } finally {
    child.kill()
  }
}

async function senderFor(base: string): Promise<Send> {
  const answer = await fetch(`${base}/local/token?app=service&audience=graph`)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return async (method, path, body) => {
    const response = await fetch(`${base}/graph/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}.`)
    return (await response.json()) as unknown
  }
}

async function timeRequests(send: Send, items: string): Promise<readonly Row[]> {
  const latest = (await send('GET', `${items}/delta?token=latest`)) as Record<string, string>
  const token = new URL(latest['@odata.deltaLink'] ?? '').searchParams.get('token') ?? ''
  for (let id = 1; id <= 20; id += 1)
    await send('PATCH', `${items}/${id * 4_000}/fields`, { Round: id })
  const skip = Buffer.from(`Paged=TRUE&p_ID=${ITEMS / 2}`).toString('base64')
  const few = '$expand=fields($select=Title,Status,LastDay,RecordLookupId)'
  const paths: readonly (readonly [what: string, path: string])[] = [
    ['Indexed filter, one item', `${items}?$expand=fields&$filter=fields/RecordKey eq 'key-54321'`],
    ['Indexed filter, 100 items', `${items}?${few}&$filter=fields/LeadOfficerId eq 'officer-7'`],
    ['Page of 200, from the middle', `${items}?${few}&$skiptoken=${encodeURIComponent(skip)}`],
    ['Delta, 20 changes', `${items}/delta?$expand=fields&token=${token}`],
    ['Delta, first page', `${items}/delta?${few}`],
    ['One item', `${items}/54321`],
    ['Its versions', `${items}/54321/versions?$expand=fields`],
  ]
  const rows: Row[] = []
  for (const [what, path] of paths)
    rows.push({
      what: `${what} (median of ${ROUNDS})`,
      figure: await medianMs(() => send('GET', path)),
      unit: 'ms',
      limit: LIMITS.request,
    })
  return rows
}

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return median(times)
}
