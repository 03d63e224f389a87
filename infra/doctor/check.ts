// One thing that must be so for the office to work, and what to do where it isn't.
import { wordsOf } from '#core/faultWords.ts'

export type Check = {
  readonly what: string
  /** Where it fails, nothing after it can be looked at. */
  readonly isNeededByOthers?: true
  /** What it finds is for a person to judge, and no fault. */
  readonly isToLookAt?: true
  /** Undefined where all is well; else what is wrong and the mend. What it throws is told as what is wrong. */
  readonly findFault: () => Promise<string | undefined>
}

export type Found = {
  readonly mark: 'pass' | 'fail' | 'look' | 'skip'
  readonly what: string
  readonly words: string
}

const faultOf = (check: Check): Promise<string | undefined> =>
  check.findFault().catch((thrown: unknown) => wordsOf(thrown))

/** Each told as soon as it is known. */
export async function examine(
  checks: readonly Check[],
  tell: (found: Found) => void,
): Promise<readonly Found[]> {
  const all: Found[] = []
  let isLost = false
  for (const check of checks) {
    const found: Found = isLost ? unseen(check) : await examineOne(check)
    tell(found)
    all.push(found)
    isLost ||= found.mark === 'fail' && check.isNeededByOthers === true
  }
  return all
}

const unseen = ({ what }: Check): Found => ({ mark: 'skip', what, words: '' })

async function examineOne(check: Check): Promise<Found> {
  const fault = await faultOf(check)
  if (fault === undefined) return { mark: 'pass', what: check.what, words: '' }
  return { mark: check.isToLookAt ? 'look' : 'fail', what: check.what, words: fault }
}
