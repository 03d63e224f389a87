import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openWork, type Work } from '../../src/tab/record/work.ts'
import { createWorkStore } from '../../src/tab/record/workStore.ts'
import { aRecord } from '../builders.ts'

const begun = openWork({
  record: { id: '1', version: 'a', value: aRecord({ title: '' }) },
  findings: [],
  rounds: [],
})

const titled =
  (title: string) =>
  (work: Work): Work => ({
    ...work,
    draft: { ...work.draft, record: { ...work.draft.record, title } },
  })

describe('what is written in a record', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const open = () => {
    const store = createWorkStore(begun)
    const drawn: string[] = []
    store.subscribe(() => drawn.push(store.drawn().draft.record.title))
    return { store, drawn, latest: () => store.latest().draft.record.title }
  }

  it('counts at once, and is drawn when the writer pauses', () => {
    const { store, drawn, latest } = open()
    store.write(titled('P'))
    vi.advanceTimersByTime(200)
    store.write(titled('PE'))
    vi.advanceTimersByTime(200)
    expect(latest()).toBe('PE')
    expect(drawn).toEqual([])
    vi.advanceTimersByTime(200)
    expect(drawn).toEqual(['PE'])
  })

  it('is drawn and kept now and then, though the writer never pauses', () => {
    const { store, drawn } = open()
    for (let key = 1; key <= 40; key += 1) {
      store.write(titled('x'.repeat(key)))
      vi.advanceTimersByTime(100)
    }
    expect(drawn.map(({ length }) => length)).toEqual([30])
  })

  it('is drawn with any other change, and once', () => {
    const { store, drawn } = open()
    store.write(titled('PEEL'))
    store.change(titled('PEEL 2023'))
    vi.runAllTimers()
    expect(drawn).toEqual(['PEEL 2023'])
  })

  it('is drawn when its field is left, and not again', () => {
    const { store, drawn } = open()
    store.write(titled('PEEL'))
    store.draw()
    store.draw()
    vi.runAllTimers()
    expect(drawn).toEqual(['PEEL'])
  })
})
