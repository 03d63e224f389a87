import { copyFileSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTypesetter } from '#documents/typesetting.ts'

const FONTS = join(import.meta.dirname, '../../src/documents/fonts')
const SENTENCE = 'The fonts of this product are missing or damaged. Install it again.'

it('says so when a font is missing or cut short, and takes none of the machine’s', () => {
  expect(() => openTypesetter('/no/such/folder')).toThrow(SENTENCE)
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  for (const name of readdirSync(FONTS)) copyFileSync(join(FONTS, name), join(folder, name))
  truncateSync(join(folder, 'SourceSans3_700Bold.ttf'), 1_000)
  expect(() => openTypesetter(folder)).toThrow(SENTENCE)
  rmSync(folder, { recursive: true })
})
