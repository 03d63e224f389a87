// The settings of the local tenant, to look at a package without an office.
import { z } from 'zod'
import { localConfig } from '#infra/start/serviceSettings.ts'
import type { Settings } from './settings.ts'

const shape = localConfig.pick({ apps: true, teams: true }).extend({ serviceBase: z.url() })

/** Throws an Error with a sentence when no local tenant answers at `base`. */
export async function readLocalSettings(base: string): Promise<Settings> {
  const config = await fetch(`${base}/local/config`)
    .then(async (answer) => shape.parse(await answer.json()))
    .catch((cause: unknown) => {
      const mend = 'Start it with “npm start”, or say with --port where it is'
      throw new Error(`No local tenant answers at ${base}. ${mend}.`, { cause })
    })
  const { apps, teams, serviceBase } = config
  return {
    PUBLIC_BASE: serviceBase,
    TEAMS_APP_ID: teams.externalId,
    SERVICE_APP_ID: apps.service,
    API_APP_ID: apps.api,
    TAB_APP_ID: apps.tab,
    BOT_APP_ID: apps.bot,
    DEVELOPER_NAME: 'Local tenant',
    // Nobody has pages on one machine. `.example` is reserved (RFC 2606), so these lead nowhere.
    SUPPORT_PAGE: 'https://opcc.example/support',
    PRIVACY_PAGE: 'https://opcc.example/privacy',
    TERMS_PAGE: 'https://opcc.example/terms',
  }
}
