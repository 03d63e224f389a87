// A record and its findings, merged between what was read, what was typed here and what is stored now.
import { findingName, type Finding } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { type Clash, mergeParts } from './merge.ts'
import { FINDING_PARTS, isSame, RECORD_PARTS } from './parts.ts'

/** One choice to be made. Both texts are kept until it is. */
export type Choice = {
  readonly id: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  takeTheirs(whole: WholeRecord): WholeRecord
}

export type WholeMerge = { readonly merged: WholeRecord; readonly choices: readonly Choice[] }

const REMOVED = '(removed)'

export const replaceFinding = (whole: WholeRecord, finding: Finding): WholeRecord => ({
  ...whole,
  findings: whole.findings.map((other) => (other.key === finding.key ? finding : other)),
})

export const withoutFinding = (whole: WholeRecord, key: string): WholeRecord => ({
  ...whole,
  findings: whole.findings.filter((finding) => finding.key !== key),
})

const findingIn = (whole: WholeRecord, key: string): Finding | undefined =>
  whole.findings.find((finding) => finding.key === key)

const recordChoice = ({ part, mine, theirs }: Clash<WholeRecord['record']>): Choice => ({
  id: part.label,
  label: part.label,
  mine: part.inWords(mine),
  theirs: part.inWords(theirs),
  takeTheirs: (whole) => ({ ...whole, record: part.copy(theirs, whole.record) }),
})

const findingChoice = ({ part, mine, theirs }: Clash<Finding>): Choice => ({
  id: `${mine.key} ${part.label}`,
  label: `${findingName(mine)}: ${part.label.toLowerCase()}`,
  mine: part.inWords(mine),
  theirs: part.inWords(theirs),
  takeTheirs: (whole) => {
    const finding = findingIn(whole, mine.key)
    return finding ? replaceFinding(whole, part.copy(theirs, finding)) : whole
  },
})

const removalChoice = (
  finding: Finding,
  removedBy: 'mine' | 'theirs',
  takeTheirs: Choice['takeTheirs'],
): Choice => ({
  id: finding.key,
  label: findingName(finding),
  mine: removedBy === 'mine' ? REMOVED : wordsOf(finding),
  theirs: removedBy === 'theirs' ? REMOVED : wordsOf(finding),
  takeTheirs,
})

const wordsOf = (finding: Finding): string =>
  FINDING_PARTS.map((part) => part.inWords(finding))
    .filter((words) => words !== '')
    .join('\n')

type Kept = { readonly finding?: Finding; readonly choices: readonly Choice[] }
const GONE: Kept = { choices: [] }

function mergeFinding(base?: Finding, mine?: Finding, theirs?: Finding): Kept {
  if (mine && theirs) {
    const { merged, clashes } = mergeParts(FINDING_PARTS, base ?? theirs, mine, theirs)
    return { finding: merged, choices: clashes.map(findingChoice) }
  }
  if (mine) {
    if (!base) return { finding: mine, choices: [] }
    if (isSame(base, mine)) return GONE
    const remove = (whole: WholeRecord): WholeRecord => withoutFinding(whole, mine.key)
    return { finding: mine, choices: [removalChoice(mine, 'theirs', remove)] }
  }
  if (!theirs) return GONE
  if (!base) return { finding: theirs, choices: [] }
  if (isSame(base, theirs)) return GONE
  const restore = (whole: WholeRecord): WholeRecord => ({
    ...whole,
    findings: [...whole.findings, theirs],
  })
  return { choices: [removalChoice(theirs, 'mine', restore)] }
}

/** Mine stands wherever there is a choice, until a person makes it. */
export function mergeWhole(base: WholeRecord, mine: WholeRecord, theirs: WholeRecord): WholeMerge {
  const record = mergeParts(RECORD_PARTS, base.record, mine.record, theirs.record)
  const keys = new Set([...theirs.findings, ...mine.findings].map((finding) => finding.key))
  const findings = [...keys].map((key) =>
    mergeFinding(findingIn(base, key), findingIn(mine, key), findingIn(theirs, key)),
  )
  return {
    merged: {
      record: record.merged,
      findings: findings.flatMap(({ finding }) => finding ?? []),
    },
    choices: [...record.clashes.map(recordChoice), ...findings.flatMap(({ choices }) => choices)],
  }
}
