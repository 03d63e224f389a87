// An alert that counts lines nobody writes never rings; one without a page wakes somebody for nothing.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBicep } from './bicep.ts'
import { fieldsIn, notWritten, ROOT, sourceOf } from './loggedLines.ts'

const { text } = readBicep('modules/alerts.bicep')
const found = (pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part)

describe('the alerts', () => {
  it('have a runbook each, and each runbook its alert', () => {
    const pages = readdirSync(join(ROOT, 'docs/runbooks')).filter((page) => page !== 'README.md')
    const named = [...found(/^ {4}name: '([a-z-]+)'$/gm), ...found(/runbooks\/([a-z-]+)\.md/g)].map(
      (name) => `${name}.md`,
    )
    expect([...new Set(named)].toSorted()).toEqual(pages.toSorted())
  })

  it('count only lines that the service writes', () => {
    const fields = fieldsIn(text)
    expect(fields).not.toEqual([])
    expect(notWritten(fields)).toEqual([])
  })

  it('look for words that the code has', () => {
    const code = sourceOf('src/bot') + sourceOf('src/core')
    const words = found(/^ {4}where: '(.+)'$/gm).flatMap((where) =>
      [...where.matchAll(/"(\w+)"/g)].map(([, word = '']) => word),
    )
    expect(words).toContain('notTheApprover')
    expect(words.filter((word) => !code.includes(`'${word}'`))).toEqual([])
  })

  it('tell of faults that people met, not of Azure’s own asking whether the service is ready', () => {
    const ofPeople = found(/where: '(.*line\.status.*)'$/gm)
    expect(ofPeople).toEqual(['toint(line.status) >= 500 and tostring(line.path) != "/readyz"'])
  })

  it('ask from outside at an address that the service has', () => {
    expect(found(/RequestUrl: '\$\{one\.base\}(\/\w+)'/g)).toEqual(['/readyz'])
    expect(sourceOf('src/bot')).toContain("router.get('/readyz'")
  })
})
