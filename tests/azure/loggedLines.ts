// What the service writes into its log, as far as its source tells.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AZURE } from './bicep.ts'

export const ROOT = join(AZURE, '../..')

export const sourceOf = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
    .join('\n')

/** Fields that a query reads as `line.FIELD`. */
export const fieldsIn = (text: string): readonly string[] =>
  [...text.matchAll(/line\.(\w+)/g)].map(([, field = '']) => field)

/** Of these, those that no line has. */
export function notWritten(fields: readonly string[]): readonly string[] {
  const bot = sourceOf('src/bot')
  const isWritten = (field: string): boolean =>
    field === 'level' || new RegExp(`[{\\s]${field}[:,]`).test(bot)
  return fields.filter((field) => !isWritten(field))
}
