import { beforeEach, describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { Fault } from '#core/faults.ts'
import type { RecordStore, Stored, StoredRecord } from '#core/ports.ts'
import { changed } from '../../src/tab/record/changed.ts'
import { replaceFinding, withoutFinding } from '../../src/tab/record/mergeWhole.ts'
import { saveWork, withOwnWords } from '../../src/tab/record/saveWork.ts'
import { isChanged, openWork, rebase, wordsChanged } from '../../src/tab/record/work.ts'
import { aFinding, aRecord } from '../builders.ts'

const second = aFinding({ key: 'getting-a-grip-2023/2', reference: '2', position: 2 })
const stored: StoredRecord = {
  record: { id: '7', version: 'r1', value: aRecord() },
  findings: [
    { id: '1', version: 'f1', value: aFinding() },
    { id: '2', version: 'g1', value: second },
  ],
  rounds: [],
}
const { draft } = openWork(stored)

/** Writes down what it is asked to write, and gives a new version. */
type Written = { readonly what: string; readonly value?: unknown }
let written: Written[]
beforeEach(() => {
  written = []
})
const noting =
  (what: string) =>
  async <T>(item: Stored<T>): Promise<Stored<T>> => {
    written.push({ what, value: item.value })
    return { ...item, version: `${item.version}+` }
  }
const noRead = (): never => {
  throw new Error('Nothing is read while saving.')
}
const store: RecordStore = {
  list: noRead,
  waiting: noRead,
  open: noRead,
  create: noRead,
  saveRecord: noting('record'),
  saveFinding: noting('finding'),
  addFinding: async (value) => {
    written.push({ what: 'new finding', value })
    return { id: '9', version: 'n1', value }
  },
  removeFinding: async ({ value }) => {
    written.push({ what: 'removed', value })
  },
}
const whatWasWritten = (): string[] => written.map(({ what }) => what)

describe('saving a record', () => {
  it('writes only what was changed, each once', async () => {
    const answered = replaceFinding(draft, { ...second, addressee: 'The force' })
    await saveWork(store, stored, answered)
    expect(whatWasWritten()).toEqual(['finding'])
    written = []
    await saveWork(store, stored, { ...answered, record: { ...draft.record, title: 'New' } })
    expect(whatWasWritten()).toEqual(['record', 'finding'])
    written = []
    await saveWork(store, stored, draft)
    expect(whatWasWritten()).toEqual([])
  })

  it('leaves a hold as it stands, and deletes nothing under it', async () => {
    const retention = { onHold: true, holdReason: 'Held on 3 May 2026 by Grace Okafor: FOI' }
    const value = aRecord({ retention })
    const held = { ...stored, record: { ...stored.record, value } }
    await saveWork(store, held, { ...draft, record: { ...draft.record, title: 'New' } })
    expect(written).toMatchObject([{ what: 'record', value: { title: 'New', retention } }])
    written = []
    const { stoppedBy } = await saveWork(
      store,
      held,
      withoutFinding(openWork(held).draft, second.key),
    )
    expect(stoppedBy).toMatchObject({ code: 'onHold' })
    expect(written).toEqual([])
  })

  it('adds a finding that is new, and takes away one that was removed', async () => {
    const third = aFinding({ key: 'k/3', reference: '3', position: 3 })
    const next = withoutFinding({ ...draft, findings: [...draft.findings, third] }, second.key)
    await saveWork(store, stored, next)
    expect(whatWasWritten()).toEqual(['new finding', 'removed'])
  })

  it('a change to what was approved starts the next version, even when only an answer changed', async () => {
    const approval = { version: '1', round: 1, approvedOn: toDay('2023-08-15') }
    const approved = {
      ...stored,
      record: { ...stored.record, value: aRecord({ status: 'Approved', approval }) },
    }
    const work = openWork(approved)
    await saveWork(store, approved, replaceFinding(work.draft, { ...second, text: 'Other words' }))
    expect(written[0]).toMatchObject({
      what: 'record',
      value: { status: 'Draft', approval: { version: '2', round: 1 } },
    })
    expect(whatWasWritten()).toEqual(['record', 'finding'])
  })

  it('never writes where the record stands from here', async () => {
    const forged = {
      ...draft,
      record: { ...draft.record, status: 'Approved' as const, title: 'X' },
    }
    await saveWork(store, stored, forged)
    expect(written[0]?.value).toMatchObject({ status: 'Draft', title: 'X' })
  })

  it('stopped half way, says how far it came, and the rest is still to be saved', async () => {
    const failing: RecordStore = {
      ...store,
      saveFinding: async () => {
        throw new Fault('changedSinceRead', 'Changed by someone else.')
      },
    }
    const mine = {
      record: { ...draft.record, title: 'Mine' },
      findings: draft.findings.map((finding) => ({ ...finding, addressee: 'Mine' })),
    }
    const saved = await saveWork(failing, stored, mine)
    expect(saved.stoppedBy).toMatchObject({ code: 'changedSinceRead' })
    const fresh: StoredRecord = {
      ...stored,
      record: { id: '7', version: 'r1+', value: mine.record },
    }
    const work = rebase(
      { base: stored, draft: mine, choices: [] },
      withOwnWords(fresh, saved),
      saved.seen,
    )
    expect(work.choices).toEqual([])
    expect(isChanged(work)).toBe(true)
    expect(work.draft.findings.every(({ addressee }) => addressee === 'Mine')).toBe(true)
  })

  it('keeps our own words where SharePoint stored them with other spaces', async () => {
    const mine = { ...draft, record: { ...draft.record, summary: 'Words ' } }
    const saved = await saveWork(store, stored, mine)
    const fresh: StoredRecord = {
      ...stored,
      record: { id: '7', version: 'r1+', value: { ...mine.record, summary: 'Words' } },
    }
    expect(withOwnWords(fresh, saved).record.value.summary).toBe('Words ')
    const changedByTom = { ...fresh, record: { ...fresh.record, version: 'r9' } }
    expect(withOwnWords(changedByTom, saved).record.value.summary).toBe('Words')
  })
})

describe('what was written and can’t be saved', () => {
  it('is listed field by field, to be copied', () => {
    const mine = {
      record: { ...draft.record, summary: 'My summary.' },
      findings: [...draft.findings.slice(0, 1), { ...second, addressee: 'Mine' }],
    }
    expect(wordsChanged(draft, mine)).toEqual([
      { label: 'Summary of inspection', words: 'My summary.' },
      { label: 'Recommendation 2: addressed to', words: 'Mine' },
    ])
  })
})

describe('a value that may be absent', () => {
  it('is taken away by undefined and set by anything else', () => {
    const both: { a: number; b?: number } = { a: 1, b: 2 }
    expect(changed(both, { b: undefined })).toEqual({ a: 1 })
    expect(changed({ a: 1 }, { a: 2 })).toEqual({ a: 2 })
  })
})
