// The workbook shows what the service tells, and the collector passes on what it is sent.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AZURE, readBicep } from './bicep.ts'
import { fieldsIn, notWritten, sourceOf } from './loggedLines.ts'

const item = z.object({
  type: z.number(),
  name: z.string(),
  content: z.object({
    query: z.string().optional(),
    parameters: z.array(z.object({ name: z.string() })).default([]),
  }),
})
const { items } = z
  .object({ version: z.literal('Notebook/1.0'), items: z.array(item) })
  .parse(JSON.parse(readFileSync(join(AZURE, 'workbook.json'), 'utf8')))
const queries = items.flatMap(({ content }) => content.query ?? [])
const all = (pattern: RegExp): readonly string[] =>
  queries.flatMap((query) => [...query.matchAll(pattern)].map(([, found = '']) => found))

describe('the workbook', () => {
  it('is the one that is deployed', () => {
    expect(readBicep('modules/workbook.bicep').text).toContain(
      "loadTextContent('../workbook.json')",
    )
  })

  it('shows what matters: what waits, how far the sweep is behind, throttling, and what failed', () => {
    const shown = fieldsIn(queries.join('\n'))
    for (const field of ['asksUnsent', 'undecidedNearLastDay', 'lag', 'throttled', 'secondsWaited'])
      expect(shown).toContain(field)
    expect(notWritten(shown)).toEqual([])
  })

  it('looks in traces for what is told in them', () => {
    const told = sourceOf('src/bot')
    const looked = all(/Properties\["([^"]+)"\]/g)
    expect(looked).toContain('graph.request_id')
    expect(looked.filter((name) => !told.includes(`'${name}'`))).toEqual([])
  })

  it('asks for nothing that nobody can fill in', () => {
    const known = items.flatMap(({ content }) => content.parameters.map(({ name }) => name))
    expect(all(/"\{(\w+)\}"/g)).toContain('reference')
    expect(all(/"\{(\w+)\}"/g).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the collector', () => {
  const collector = readFileSync(join(AZURE, 'collector.yaml'), 'utf8')
  const service = readBicep('modules/service.bicep').text

  it('listens where the service sends, and to nobody outside', () => {
    const [, sent] = /OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http:\/\/([^']+)'/.exec(service) ?? []
    const [, listened] = /endpoint: (\S+)/.exec(collector) ?? []
    expect(listened).toBe(sent)
    expect(listened).toMatch(/^localhost:/)
  })

  it('is given all that it reads from its environment', () => {
    const read = [...collector.matchAll(/\$\{env:(\w+)\}/g)].map(([, name = '']) => name)
    const [, config = ''] = /--config=env:(\w+)/.exec(service) ?? []
    for (const name of [...read, config]) expect(service).toContain(`name: '${name}'`)
  })

  it('passes on traces and figures, to the same place', () => {
    expect([...collector.matchAll(/exporters: \[(\w+)\]/g)].map(([, to]) => to)).toEqual([
      'azuremonitor',
      'azuremonitor',
    ])
    expect(collector).toMatch(/^exporters:\n {2}azuremonitor:/m)
  })
})
