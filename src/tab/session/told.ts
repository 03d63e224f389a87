// What Teams writes into the tab's address, before it can be asked anything: enough to choose what to show of what this
// browser kept, and never a proof of who is here.
import { type ThemeName, themeName } from './themeName.ts'

/** The tab's name in its manifest, and in links that lead into it. */
export const TAB_ENTITY = 'records'

/** For a tab's address in Teams, which puts its own words in place of the braces. */
export const ASKED_OF_TEAMS = '?user={user.id}&theme={app.theme}'

export type Told = {
  /** Directory id. */
  readonly userId?: string
  readonly theme: ThemeName
}

const DIRECTORY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function toldIn(search: string): Told {
  const words = new URLSearchParams(search)
  const userId = words.get('user') ?? ''
  return {
    theme: themeName(words.get('theme') ?? ''),
    ...(DIRECTORY_ID.test(userId) && { userId }),
  }
}
