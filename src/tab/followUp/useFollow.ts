// Saves the follow-up of one finding, and reads what was saved of it before.
import { useCallback, useEffect, useState } from 'react'
import { follow, type FollowUpWanted } from '#core/followUp.ts'
import type { FollowUp } from '#core/finding.ts'
import type { FiledFinding, PastFinding } from '#core/ports.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { sentenceOf, ServiceFault } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { useDeed } from '../useDeed.ts'

export type PastReading =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly text: string }
  | { readonly state: 'read'; readonly past: readonly PastFinding[] }

export function useFollow(
  { findings, history }: Services,
  filed: FiledFinding,
  replace: (filed: FiledFinding) => void,
) {
  const [reading, setReading] = useState<PastReading>({ state: 'loading' })
  /** The follow-up as it was before the last save here. */
  const [before, setBefore] = useState<FollowUp>()
  const { id } = filed
  const readPast = useCallback(async (): Promise<PastReading> => {
    try {
      const [past = []] = await history.ofFindings([id])
      return { state: 'read', past }
    } catch (thrown) {
      return { state: 'fault', text: sentenceOf(thrown) }
    }
  }, [history, id])
  useEffect(() => {
    let isCurrent = true
    void readPast().then((read) => isCurrent && setReading(read))
    return () => {
      isCurrent = false
    }
  }, [readPast])
  const keep = useCallback(
    async (followUp: FollowUp, update: string, wayBack?: FollowUp) => {
      const value = { ...filed.value, followUp }
      replace(await findings.follow({ ...filed, value }, update))
      setBefore(wayBack)
      setReading(await readPast())
    },
    [findings, filed, replace, readPast],
  )
  const save = useDeed(
    useCallback(
      async (wanted: FollowUpWanted, update: string) => {
        const outcome = follow(filed.value.followUp, wanted)
        if (!outcome.done) throw new ServiceFault(outcome.refusal, 0, REFUSAL_TEXT[outcome.refusal])
        await keep(outcome.result, update.trim(), filed.value.followUp)
      },
      [filed, keep],
    ),
  )
  const undo = useDeed(
    useCallback(async () => {
      if (before) await keep(before, '')
    }, [before, keep]),
  )
  return { reading, save, undo: before && undo }
}
