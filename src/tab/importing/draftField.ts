// A field of a draft: what it holds, and the draft with another value in its place.
import type { Day } from '#core/day.ts'
import type { AreaGrade, WholeRecord } from '#core/record.ts'
import type { RichText } from '#core/richText.ts'
import type { EvidenceName } from '#importing/draft/evidence.ts'

type Held<Kind extends string, Value> = {
  readonly kind: Kind
  readonly value: Value
  /** The draft with another value. */
  readonly mend: (value: Value) => WholeRecord
}

export type FieldInput =
  | Held<'text', string>
  | Held<'rich', RichText>
  | Held<'day', Day | undefined>
  | Held<'grades', readonly AreaGrade[]>
  | {
      readonly kind: 'choice'
      readonly value: string | undefined
      /** The draft with each of the choices, in their order. */
      readonly mends: ReadonlyMap<string, () => WholeRecord>
    }

export const choiceOf = <T extends string>(
  choices: readonly T[],
  value: T | undefined,
  mend: (value: T) => WholeRecord,
): FieldInput => ({
  kind: 'choice',
  value,
  mends: new Map(choices.map((choice) => [choice, () => mend(choice)])),
})

/** Decided by rule from what was read, so no one place says it. */
type Decided = 'legalBasis' | 'leadInspectorate' | 'recordType' | 'gradeScheme'

/** Read from no source: a person may give it. */
type Given = 'reportAddress' | 'chiefOfficerInvited' | 'chiefOfficerReplyBy'

export type DraftField = {
  readonly name: EvidenceName | Decided | Given
  readonly label: string
  readonly input: FieldInput
  /** Shown before anything is asked for; the others wait under *More*, unless they are doubtful. */
  readonly isMain?: boolean
  /** The key of its finding; absent in what belongs to the record. */
  readonly finding?: string
}
