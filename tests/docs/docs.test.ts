// What the documents name is there: commands, packages, files, folders, pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')
const names = z.record(z.string(), z.string())
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: names, dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const pagesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))

const PAGES = ['README.md', 'CHANGELOG.md', 'SECURITY.md', ...pagesUnder('docs')]

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page)

  it('names no command that npm does not know', () => {
    const named = [...found(text, /npm run ([\w:-]+)/g), ...found(text, /npm (start|test)\b/g)]
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('leads to pages that are there', () => {
    const targets = found(text, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g).filter(
      // Pictures are made, not kept: tests/docs/guides.test.ts.
      (target) => !/^(?:[a-z]+:|pictures\/)/.test(target),
    )
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))
    expect(missing).toEqual([])
  })

  it('names files that are there', () => {
    const paths = found(text, /`((?:src|infra|tests|manifest|docs)\/[^`\s*]+)`/g)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('the code', () => {
  const pageNames = new Set(
    [...PAGES, ...pagesUnder('tests/contracts')].map((page) => page.split('/').at(-1)),
  )
  const files = ['src', 'infra', 'manifest'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|css|html|bicep|typ|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      // Of Microsoft's own words we hold nothing.
      .filter((file) => !file.endsWith('.schema.json')),
  )

  it('cites no page that is not in the repository', () => {
    const cited = files.flatMap((file) =>
      found(readFileSync(file, 'utf8'), /([\w-]+\.md)\b/g)
        .filter((name) => !pageNames.has(name))
        .map((name) => `${relative(ROOT, file)}: ${name}`),
    )
    expect(files.length).toBeGreaterThan(500)
    expect(cited).toEqual([])
  })
})

describe('the README', () => {
  const readme = textOf('README.md')

  it('fits in 120 lines and begins with the two commands', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(120)
    expect(found(readme, /```\n([\s\S]*?)```/g)[0]).toBe(
      'npm ci && npm start\nnpm ci && npm test\n',
    )
  })

  it('says of every area what it is', () => {
    const areas = foldersIn('src').map((area) => `src/${area}`)
    const said = found(readme, /^\| `([^`]+)` \|/gm)
    expect(
      [...areas, 'infra', 'manifest', 'tests', 'docs'].filter((a) => !said.includes(a)),
    ).toEqual([])
  })

  it('lists every command', () => {
    const listed = found(readme, /`npm (?:run )?([\w:-]+)/g)
    expect(Object.keys(scripts).filter((name) => !listed.includes(name))).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = pagesUnder('docs/decisions')

  it('have a number each, with none missing', () => {
    const numbers = decisions.map((page) => Number(relative('docs/decisions', page).slice(0, 4)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1))
  })

  it.each(decisions)('%s has a date, a status and its four parts', (page) => {
    const text = textOf(page)
    expect(text).toMatch(/^Date: \d{1,2} [A-Z][a-z]+ \d{4} · Status: (accepted|superseded by .+)$/m)
    expect(found(text, /^## (.+)$/gm).slice(0, 2)).toEqual(['Context', 'Decision'])
    expect(found(text, /^## (.+)$/gm).at(-1)).toBe('Consequences')
  })

  it('list every package that is installed, and no other', () => {
    const listed = found(textOf('docs/decisions/0010-dependencies.md'), /^\| `([^`]+)` \|/gm)
    const installed = Object.keys({ ...dependencies, ...devDependencies })
    expect(listed.toSorted()).toEqual(installed.toSorted())
  })

  it('name the licence that each package gives itself', () => {
    const rows = [
      ...textOf('docs/decisions/0010-dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm),
    ]
    const wrong = rows.flatMap(([, name = '', said = '']) => {
      const manifest = textOf(join('node_modules', name, 'package.json'))
      const { license } = z.object({ license: z.string() }).parse(JSON.parse(manifest))
      const own = license
        .replaceAll(/ (AND|OR) /g, (word) => word.toLowerCase())
        .replaceAll(/[()]/g, '')
      return own === said.trim() ? [] : [`${name}: ${own}`]
    })
    expect(wrong).toEqual([])
  })
})
