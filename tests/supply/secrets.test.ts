// No secret is in a tracked file: once it has been there, it is known for good.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LARGEST_BYTES = 2_000_000

const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  // The private part of a key of receipts: 32 bytes.
  ['a private JSON Web Key', /"d"\s*:\s*"[A-Za-z0-9_-]{43}"/],
  ['a client secret of Entra', /\b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}\b/],
  ['a token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/],
  [
    'a key of a storage account or workspace',
    /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{40,}/,
  ],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=/],
]

const found = (text: string): readonly string[] =>
  SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)

const tracked = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '')

describe('the tracked files', () => {
  it('hold no secret', () => {
    const files = tracked().filter((path) => {
      const about = statSync(join(ROOT, path), { throwIfNoEntry: false })
      return about?.isFile() === true && about.size < LARGEST_BYTES
    })
    expect(files.length).toBeGreaterThan(300)
    const faults = files.flatMap((path) =>
      found(readFileSync(join(ROOT, path), 'latin1')).map((what) => `${path} holds ${what}`),
    )
    expect(faults).toEqual([])
  })

  it('are none that only a running service or a person should have', () => {
    const names =
      /(?:^|\/)(?:\.env(?:\..+)?|.+\.(?:pem|pfx|p12|key)|receipt-key\.json|secrets\.json|.+\.sqlite)$/
    expect(tracked().filter((path) => names.test(path))).toEqual([])
  })

  it('would be stopped with each kind of secret', () => {
    const filler = (length: number): string => 'aB3'.repeat(30).slice(0, length)
    const samples = [
      ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
      `{"d": "${filler(43)}"}`,
      `aB38Q~${filler(34)}`,
      [`eyJ${filler(24)}`, `eyJ${filler(24)}`, filler(24)].join('.'),
      `AccountKey=${filler(44)}`,
      `ghp_${filler(36)}`,
      `npm_${filler(36)}`,
    ]
    expect(samples.flatMap(found)).toEqual(SECRETS.map(([what]) => what))
  })
})
