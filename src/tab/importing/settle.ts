// After one draft was written, or not: its original file goes to the library, and what became of both is told.
import type { Fault } from '#core/faults.ts'
import type { Writing } from '#sharepoint/manyRecords.ts'
import { sentenceOf, ServiceFault } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { type Candidate, titleOf } from './candidates.ts'
import type { Written } from './written.ts'

type Settled = {
  readonly told: Written
  /** False where the draft stays on the desk, to be written again. */
  readonly isSettled: boolean
}

const WORDS = {
  written: 'Written.',
  thereAlready: 'It is in the register already, and was left as it is.',
} as const

function notWritten({ code, message }: Fault, { whyNotKept }: Candidate): string {
  const isWholeKept = code === 'tooLong' && whyNotKept === undefined
  const whole = isWholeKept
    ? ' The whole text stays in the file, which is kept with the record.'
    : ''
  return `Not written. ${message}${whole}`
}

export async function settle(
  services: Services,
  candidate: Candidate,
  file: File | undefined,
  writing: Writing,
): Promise<Settled> {
  const title = titleOf(candidate)
  if (writing.state === 'failed')
    return {
      told: { title, words: notWritten(writing.fault, candidate), state: 'failed' },
      isSettled: false,
    }
  const words = WORDS[writing.state]
  let told: Written = { title, words, state: writing.state }
  try {
    const recordId =
      writing.state === 'written'
        ? writing.stored.record.id
        : await idOf(services, candidate.draft.record.key)
    if (recordId === undefined) return { told, isSettled: true }
    told = { ...told, recordId }
    // The next run may find the record there, and its file not.
    if (file && candidate.whyNotKept === undefined)
      await services.approvals.keepOriginal(recordId, file)
    return { told, isSettled: true }
  } catch (thrown) {
    // Another file of a record that is there; or one from which it was not imported.
    if (isFaultOf(thrown, 'fileOfNoImport')) return { told, isSettled: true }
    const why = `Its original file is not kept yet. ${sentenceOf(thrown)} Write it again to keep it.`
    return { told: { ...told, words: `${words} ${why}` }, isSettled: false }
  }
}

const isFaultOf = (thrown: unknown, code: string): boolean =>
  thrown instanceof ServiceFault && thrown.code === code

async function idOf({ records }: Services, key: string): Promise<string | undefined> {
  const { rows } = await records.list()
  return rows.find(({ value }) => value.key === key)?.id
}
