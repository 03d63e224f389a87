import { describe, expect, it } from 'vitest'
import {
  isTaken,
  moveFinding,
  newFinding,
  nextReference,
} from '../../src/tab/record/findingDeeds.ts'
import { aFinding } from '../builders.ts'

const findings = ['19', '20', '21'].map((reference, index) =>
  aFinding({ key: `k/${reference}`, reference, position: index + 1 }),
)
const order = (moved: typeof findings | readonly ReturnType<typeof aFinding>[]): string[] =>
  moved.map(({ reference }) => reference)

describe('findings of a record', () => {
  it('the next recommendation after 21 is 22, and the first area for improvement is 1', () => {
    expect(nextReference(findings, 'Recommendation')).toBe('22')
    expect(nextReference(findings, 'Area for improvement')).toBe('1')
  })

  it('a number is taken within its kind only', () => {
    expect(isTaken(findings, 'k', 'Recommendation', ' 20 ')).toBe(true)
    expect(isTaken(findings, 'k', 'Area for improvement', '20')).toBe(false)
  })

  it('a new one stands last and is not answered', () => {
    const { kind, text, addressee, forUs } = aFinding()
    const added = newFinding(findings, 'k', { kind, text, addressee, forUs, reference: '22' })
    expect(added).toMatchObject({
      key: 'k/22',
      position: 4,
      answer: { outcome: 'Not answered' },
    })
  })

  it('moves by one place, and never out of the list', () => {
    expect(order(moveFinding(findings, 'k/20', -1))).toEqual(['20', '19', '21'])
    expect(order(moveFinding(findings, 'k/20', 1))).toEqual(['19', '21', '20'])
    expect(order(moveFinding(findings, 'k/19', -1))).toEqual(['19', '20', '21'])
    expect(order(moveFinding(findings, 'k/21', 1))).toEqual(['19', '20', '21'])
  })

  it('two that claim one place are parted by a move', () => {
    const crowded = findings.map((finding) => ({ ...finding, position: 1 }))
    expect(order(moveFinding(crowded, 'k/20', 1))).toEqual(['19', '21', '20'])
  })
})
