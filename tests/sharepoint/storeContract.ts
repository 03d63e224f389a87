// What every store promises, whatever stands behind it and wherever it runs: claims that prove themselves, so that the
// same ones run in Node and, bundled, in a browser.
import { fromPlainText } from '#core/richText.ts'
import { type Claim, first, mustBe, mustFail, newWhole, open, values } from './proof.ts'
import { ROUND_CLAIMS } from './roundClaims.ts'

const RECORD_CLAIMS: readonly Claim[] = [
  {
    title: 'a record that was made is read whole, as it was made',
    async prove(stores) {
      const whole = newWhole()
      const { record, findings } = await stores.records.create(whole)
      const stored = await open(stores, record.id)
      mustBe(stored.record, record)
      mustBe(stored.findings, findings)
      mustBe({ record: record.value, findings: values(findings) }, whole)
    },
  },
  {
    title: 'the register tells every record, and those that await approval can be asked for',
    async prove({ records }) {
      const [one, other] = [await records.create(newWhole()), await records.create(newWhole())]
      const value = { ...other.record.value, status: 'Awaiting approval' as const }
      const waiting = await records.saveRecord({ ...other.record, value })
      const { rows, unreadable } = await records.list()
      const told = rows.filter(({ id }) => id === one.record.id || id === waiting.id)
      mustBe(
        told.map(({ id, version, value: { title, status } }) => [id, version, title, status]),
        [
          [one.record.id, one.record.version, one.record.value.title, 'Draft'],
          [waiting.id, waiting.version, value.title, 'Awaiting approval'],
        ],
      )
      mustBe(unreadable, [])
      const asked = (await records.waiting()).rows.map(({ id }) => id)
      mustBe([asked.includes(waiting.id), asked.includes(one.record.id)], [true, false])
    },
  },
  {
    title: 'a key is taken once, and what has it stays as it is',
    async prove(stores) {
      const whole = newWhole()
      const { record } = await stores.records.create(whole)
      const again = { ...whole, record: { ...whole.record, title: 'Another' } }
      await mustFail('alreadyExists', stores.records.create(again))
      await mustFail('alreadyExists', stores.records.create(whole))
      await mustFail('alreadyExists', stores.records.addFinding(first(whole.findings), record.id))
      mustBe((await open(stores, record.id)).record, record)
    },
  },
  {
    title: 'a record of which one finding is refused is not made at all',
    async prove({ records }) {
      const { record, findings } = newWhole()
      const twice = { record, findings: [first(findings), first(findings)] }
      await mustFail('alreadyExists', records.create(twice))
      const { rows } = await records.list()
      mustBe(
        rows.filter(({ value }) => value.key === record.key),
        [],
      )
      await records.create({ record, findings })
    },
  },
  {
    title: 'a change is refused that was made to an older version, and the newer stands',
    async prove(stores) {
      const { record, findings } = await stores.records.create(newWhole())
      const value = { ...record.value, force: 'Northmarch Constabulary' }
      const saved = await stores.records.saveRecord({ ...record, value })
      await mustFail('changedSinceRead', stores.records.saveRecord(record))
      const finding = first(findings)
      const changed = { ...finding, value: { ...finding.value, text: 'As corrected' } }
      const savedFinding = await stores.records.saveFinding(changed, record.id)
      await mustFail('changedSinceRead', stores.records.saveFinding(finding, record.id))
      await mustFail('changedSinceRead', stores.records.removeFinding(finding))
      const stored = await open(stores, record.id)
      mustBe(stored.record, saved)
      mustBe(stored.record.value, value)
      mustBe(stored.findings[0], savedFinding)
    },
  },
  {
    title: 'what was taken out of a record is no longer in it',
    async prove(stores) {
      const { record } = await stores.records.create(newWhole())
      const { marking: _marking, reportPublishedOn: _day, ...rest } = record.value
      await stores.records.saveRecord({ ...record, value: { ...rest, summary: '' } })
      mustBe((await open(stores, record.id)).record.value, { ...rest, summary: '' })
    },
  },
  {
    title: 'two people answer two findings at the same time',
    async prove(stores) {
      const { record, findings } = await stores.records.create(newWhole())
      const answered = findings.map(({ value, ...item }) => ({
        ...item,
        value: { ...value, answer: { ...value.answer, words: fromPlainText(value.key) } },
      }))
      await Promise.all(answered.map((one) => stores.records.saveFinding(one, record.id)))
      mustBe(values((await open(stores, record.id)).findings), values(answered))
    },
  },
  {
    title: 'a finding is added, and removed once however often that is asked',
    async prove(stores) {
      const { record, findings } = await stores.records.create(newWhole(1))
      const added = await stores.records.addFinding(first(newWhole(1).findings), record.id)
      await stores.records.removeFinding(first(findings))
      await stores.records.removeFinding(first(findings))
      mustBe((await open(stores, record.id)).findings, [added])
    },
  },
  {
    title: 'a record that is not there is not there',
    async prove({ records }) {
      mustBe([await records.open('999999'), await records.open('../lists')].filter(Boolean), [])
    },
  },
]

export const CLAIMS: readonly Claim[] = [...RECORD_CLAIMS, ...ROUND_CLAIMS]
