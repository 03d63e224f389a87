// What is likely to be opened next is fetched while nothing else is to do, so that opening it waits for nothing.
import { loadEditor } from './richText/loadEditor.ts'
import { whenIdle } from './whenIdle.ts'

const NEXT: readonly (() => Promise<unknown>)[] = [
  () => import('./record/RecordPage.tsx'),
  loadEditor,
  () => import('./today/TodayCharts.tsx'),
  () => import('./followUp/FollowUpPage.tsx'),
  () => import('./settings/SettingsPage.tsx'),
]

/** Each in a moment of its own: none of them holds up a key. Gives what ends it. */
export function fetchAhead(): () => void {
  let leave = (): void => undefined
  const next = (place: number): void => {
    const part = NEXT[place]
    if (part) leave = whenIdle(() => void fetchPart(part, () => next(place + 1)))
  }
  next(0)
  return () => leave()
}

async function fetchPart(part: () => Promise<unknown>, then: () => void): Promise<void> {
  try {
    await part()
    then()
  } catch {
    // It is asked for again when it is opened.
  }
}
