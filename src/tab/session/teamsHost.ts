// The one place that speaks to Teams.
import { app } from '@microsoft/teams-js'
import { afterPaint } from '../afterPaint.ts'
import { SessionFault } from './sessionFault.ts'
import { type ThemeName, themeName } from './themeName.ts'

export type TeamsHost = {
  readonly theme: ThemeName
  /** Directory id of whoever Teams says is here: enough to show what they saw before, never to let them do anything. */
  readonly userId?: string
  /** Where in the tab a deep link leads. */
  readonly linkedAddress?: string
}

// Outside Teams initialize either throws at once or never answers.
const HOST_MS = 8_000

/** A link names a record by its id in SharePoint, `12`, or one finding of it, `12/34`. */
function addressOf(subPageId: string): string {
  const [record = '', finding] = subPageId.split('/')
  return finding === undefined ? `/records/${record}` : `/records/${record}/findings/${finding}`
}

export async function joinTeams(hostOrigins: string[]): Promise<TeamsHost> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Teams did not answer.')), HOST_MS)
  })
  try {
    await Promise.race([app.initialize(hostOrigins), late])
    const { app: host, page, user } = await app.getContext()
    return {
      theme: themeName(host.theme),
      ...(user?.id && { userId: user.id }),
      ...(page.subPageId && { linkedAddress: addressOf(page.subPageId) }),
    }
  } catch (cause) {
    throw new SessionFault('noTeams', { cause })
  }
}

export const followTheme = (follow: (theme: ThemeName) => void): void =>
  app.registerOnThemeChangeHandler((theme) => follow(themeName(theme)))

const whenInTeams = (tell: () => unknown): void => {
  if (app.isInitialized()) tell()
}

/** The shell is painted. */
export const tellLoaded = (): void => whenInTeams(app.notifyAppLoaded)
let isSuccessTold = false
/** There is something to read: said when it is painted, and once. */
export function tellSuccess(): void {
  if (isSuccessTold) return
  afterPaint(() =>
    whenInTeams(() => {
      isSuccessTold = true
      void app.notifySuccess()
    }),
  )
}
export const tellFailure = (message: string): void =>
  whenInTeams(() => app.notifyFailure({ reason: app.FailedReason.Other, message }))
