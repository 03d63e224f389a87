import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataFolder } from '#infra/start/dataFolder.ts'

describe('the data folder', () => {
  let place = ''
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'records-'))
  })
  afterEach(() => rmSync(place, { recursive: true }))

  it('is made, kept between runs, and emptied only on a fresh start', () => {
    const folder = openDataFolder(join(place, 'a', 'b'), false)
    writeFileSync(join(folder, 'kept'), 'x')
    openDataFolder(folder, false)
    expect(existsSync(join(folder, 'kept'))).toBe(true)
    openDataFolder(folder, true)
    expect(existsSync(join(folder, 'kept'))).toBe(false)
  })

  it('is never somebody else’s folder, fresh start or not', () => {
    writeFileSync(join(place, 'thesis.docx'), 'x')
    expect(() => openDataFolder(place, true)).toThrow(
      'holds other files. Choose an empty one with --data DIR.',
    )
    expect(existsSync(join(place, 'thesis.docx'))).toBe(true)
  })

  it('that can’t be made says so and what to do', () => {
    writeFileSync(join(place, 'file'), 'x')
    expect(() => openDataFolder(join(place, 'file', 'in'), false)).toThrow(
      'can’t be written. Choose another with --data DIR.',
    )
  })
})
