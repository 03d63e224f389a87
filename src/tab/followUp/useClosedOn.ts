// The day on which each closed finding was closed, from what SharePoint kept of its saves.
import { useEffect, useState } from 'react'
import { dayOf, type Day } from '#core/day.ts'
import type { FiledFinding, HistoryStore, PastFinding } from '#core/ports.ts'
import { sentenceOf } from '../serviceFault.ts'

const isEnded = ({ status }: PastFinding['value']['followUp']): boolean =>
  status === 'Closed' || status === 'No further action'

/** The save that ended it: the oldest of those, counted from the newest, that all say it is at an end. */
export function closedOnIn(past: readonly PastFinding[]): Day | undefined {
  const open = past.findIndex(({ value }) => !isEnded(value.followUp))
  const closing = past[(open === -1 ? past.length : open) - 1]
  return closing && dayOf(closing.at)
}

export type ClosedDays = {
  /** By id of the finding; undefined while they are read. */
  readonly days: ReadonlyMap<string, Day> | undefined
  readonly fault: string | undefined
}

export function useClosedOn(
  history: HistoryStore,
  findings: readonly FiledFinding[] | undefined,
): ClosedDays {
  const [read, setRead] = useState<ClosedDays>({ days: undefined, fault: undefined })
  useEffect(() => {
    let isCurrent = true
    const ended = (findings ?? []).filter(({ value }) => isEnded(value.followUp))
    const readAll = async (): Promise<ClosedDays> => {
      try {
        const pasts = await history.ofFindings(ended.map(({ id }) => id))
        const days = pasts.flatMap((past, place) => {
          const day = closedOnIn(past)
          const id = ended[place]?.id
          return day && id !== undefined ? [[id, day] as const] : []
        })
        return { days: new Map(days), fault: undefined }
      } catch (thrown) {
        return { days: undefined, fault: sentenceOf(thrown) }
      }
    }
    if (findings) void readAll().then((answer) => isCurrent && setRead(answer))
    return () => {
      isCurrent = false
    }
  }, [history, findings])
  return read
}
