// From nothing to a person who may read the records: the service's settings, Teams, sign-in, the site.
import '../zodWithoutEval.ts'
import type { Services } from '../services.ts'
import { createServices } from '../services.ts'
import { readConfig } from './config.ts'
import { SessionFault } from './sessionFault.ts'
import { signIn } from './signIn.ts'
import { joinTeams, type TeamsHost } from './teamsHost.ts'

export type Session = { readonly services: Services; readonly host: TeamsHost }

export async function startSession(joined: (host: TeamsHost) => void): Promise<Session> {
  const config = await readConfig().catch((cause: unknown) => {
    throw new SessionFault('noService', { cause })
  })
  // Teams first: MSAL looks for the bridge that initialising Teams lays.
  const host = await joinTeams(config.hostOrigins)
  joined(host)
  const signedIn = await signIn(config)
  return { services: await createServices(config, signedIn), host }
}
