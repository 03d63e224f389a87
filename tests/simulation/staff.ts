// What staff do: in the tab through the service, in the tab with SharePoint itself, and in SharePoint outside the app.
import { dayOf, type Instant } from '#core/day.ts'
import { change } from '#core/deeds.ts'
import { fromPlainText } from '#core/richText.ts'
import { chanceHolders, DECIDERS, OFFICERS } from './office.ts'
import type { Instance } from './instance.ts'
import { createRecords } from './ports.ts'
import type { Run } from './running.ts'
import type { Process } from './scheduler.ts'
import { holdersNow, type KeptRecord, roundsOf, saveFinding, saveRecord } from './tenant.ts'

/** The pages of the people: never killed, but their requests meet mishaps as well. */
const TAB: Process = { name: 'tab', isMortal: false, isAlive: true }

const recordOf = ({ tenant, random }: Run): KeptRecord => random.pick([...tenant.records.values()])
const someInstance = ({ instances, random }: Run): Instance | undefined =>
  instances.length === 0 ? undefined : random.pick(instances)

/** Sometimes two at once, or one person twice: a button pressed again. */
const twiceByChance = ({ random }: Run, work: () => void): void => {
  work()
  if (random.chance(0.25)) work()
}

export function askForOne(run: Run): void {
  const { id, value } = recordOf(run)
  const { scheduler, random, building, promised } = run
  // The tab offers it for a draft; a page left open may offer it still.
  if (value.status !== 'Draft' && random.chance(0.7)) return
  twiceByChance(run, () => {
    const instance = someInstance(run)
    const by = random.pick(OFFICERS)
    if (!instance) return
    scheduler.start({ process: instance.process, personId: by.id }, async () => {
      const asked = await building.product.askForApproval(instance.desk, instance.acting(by), id)
      scheduler.note(`${by.name} asked about ${id}: ${asked.done ? 'done' : asked.refusal}`)
      if (asked.done)
        promised.push({ kind: 'asked', recordId: id, round: asked.result.round.number })
    })
  })
}

export function withdrawOne(run: Run): void {
  const { scheduler, tenant, random, building } = run
  const { id } = recordOf(run)
  const open = roundsOf(tenant, id).find(({ value }) => value.state.state === 'Asked')
  const instance = someInstance(run)
  if (!open || !instance) return
  const by = random.pick(OFFICERS)
  scheduler.start({ process: instance.process, personId: by.id }, async () => {
    const { withdraw } = building.product
    const { number } = open.value
    const withdrawn = await withdraw(instance.desk, instance.acting(by), id, number)
    scheduler.note(`${by.name} withdrew ${open.id}: ${withdrawn.done ? 'done' : withdrawn.refusal}`)
  })
}

export function publishOne(run: Run): void {
  const { scheduler, random, building, promised } = run
  const { id } = recordOf(run)
  const instance = someInstance(run)
  if (!instance) return
  const by = random.pick(OFFICERS)
  scheduler.start({ process: instance.process, personId: by.id }, async () => {
    const event = {
      publishedOn: dayOf(instance.desk.now()),
      address: 'https://opcc.example/record',
      lateReason: 'The answer came late.',
    }
    const { publishRecord } = building.product
    const published = await publishRecord(instance.desk, instance.acting(by), id, event)
    scheduler.note(`${by.name} published ${id}: ${published.done ? 'done' : published.refusal}`)
    if (published.done) promised.push({ kind: 'published', recordId: id })
  })
}

/** Opens, types and saves; a change of what was approved begins the next version. */
export function editInTab(run: Run): void {
  const { scheduler, tenant, random } = run
  const { id } = recordOf(run)
  const by = random.pick(OFFICERS)
  const words = `Words ${tenant.next()}.`
  scheduler.start({ process: TAB, personId: by.id }, async () => {
    const records = createRecords(scheduler, tenant, by)
    const stored = await records.open(id)
    if (!stored || stored.record.value.status === 'Published') return
    const { value } = stored.record
    const after = { ...value, acknowledgement: fromPlainText(words) }
    await records.saveRecord({ ...stored.record, value: change(value, after, true) })
  })
}

function editAtOnce(run: Run, edit: (record: KeptRecord['value']) => KeptRecord['value']): void {
  const record = recordOf(run)
  if (record.value.status === 'Published') return
  const value = edit(record.value)
  run.scheduler.note(`record ${record.id} is edited in SharePoint, ${value.status}`)
  saveRecord(run.tenant, { ...record, value }, run.random.pick(OFFICERS))
}

export const editInSharePoint = (run: Run): void =>
  editAtOnce(run, (record) => ({ ...record, summary: `Summary ${run.tenant.next()}.` }))

export const markInSharePoint = (run: Run): void =>
  editAtOnce(run, (record) =>
    record.status === 'Draft' ? { ...record, status: 'Awaiting approval' } : record,
  )

/** Takes the protective marking away, or gives it: without one a record is not ready. */
export const unmark = (run: Run): void =>
  editAtOnce(run, ({ marking, ...record }) =>
    marking ? record : { ...record, marking: 'OFFICIAL' },
  )

export function answerFinding(run: Run): void {
  const { tenant, random } = run
  const { id } = recordOf(run)
  const finding = random.pick(tenant.findings.get(id) ?? [])
  const outcome = random.chance(0.93) ? 'Action taken' : 'Not answered'
  const words = fromPlainText(`Done ${tenant.next()}.`)
  const value = { ...finding.value, answer: { outcome, words, sharedWith: [] } } as const
  run.scheduler.note(`finding ${finding.id} is answered: ${outcome}`)
  saveFinding(tenant, { ...finding, value }, id)
}

export function changeHolders({ scheduler, tenant, random }: Run): void {
  const today = dayOf(new Date(scheduler.now).toISOString() as Instant)
  tenant.holders.push({ from: scheduler.step, list: chanceHolders(random, today) })
  scheduler.note(
    `holders: ${holdersNow(tenant)
      .map(({ role, from, to = '' }) => `${role} ${from}–${to}`)
      .join(', ')}`,
  )
}

export function installBot(run: Run): void {
  const { tenant, random, scheduler } = run
  const { id } = random.pick(DECIDERS)
  if (random.chance(0.3)) tenant.installed.delete(id)
  else {
    tenant.installed.add(id)
    const instance = someInstance(run)
    if (instance) scheduler.start({ process: instance.process }, () => instance.turns.installed())
  }
}
