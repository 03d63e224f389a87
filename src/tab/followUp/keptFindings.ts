// The findings as they last were, kept in this browser.
import type { FiledFinding, WholeFindings } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { painted } from '../afterPaint.ts'
import { keep, readKept } from '../session/kept.ts'

type Findings = Pick<WholeFindings, 'findings' | 'mark'>

export type KeptFindings = {
  /** Read once, when the first view is painted: it needs none of them. Undefined where none were kept. */
  read(): Promise<Findings | undefined>
  /** Written where they are others than before: as a whole, and they may be thousands. */
  keep(read: Findings): void
}

async function readFindings(person: Person): Promise<Findings | undefined> {
  await painted()
  const kept = await readKept('findings')
  return kept?.person.id === person.id ? (kept.value as Findings) : undefined
}

export function keptFindings(person: Person): KeptFindings {
  let reading: ReturnType<typeof readFindings> | undefined
  let before: readonly FiledFinding[] | undefined
  return {
    read: () => (reading ??= readFindings(person)),
    keep({ findings, mark }) {
      const isKept =
        before?.length === findings.length &&
        before.every((finding, place) => finding === findings[place])
      before = findings
      if (!isKept) void keep('findings', person, { findings, mark })
    },
  }
}
