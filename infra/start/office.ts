// Before the service starts: the lists are made, the office has its holders and settings, and the demonstration
// records are there. All of it is safe to repeat.
import { dayOf, toInstant } from '#core/day.ts'
import { signReceipt } from '#documents/receipt.ts'
import { openOrMakeReceiptKeys } from '#documents/receiptKey.ts'
import { loadDemonstration } from '#infra/demonstration/load.ts'
import { OFFICE_SETTINGS, officeHolders } from '#infra/demonstration/office.ts'
import { createOfficeWriter } from '#infra/demonstration/officeWriter.ts'
import type { People } from '#infra/demonstration/setting.ts'
import { accessAsService } from '#infra/sharepoint/access.ts'
import { provision } from '#infra/sharepoint/provision.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createOfficeKeeping } from '#sharepoint/officeKeeping.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite } from '#sharepoint/site.ts'
import { type LocalConfig, type Secrets, SITE_PATH } from './serviceSettings.ts'

export type OfficeToOpen = {
  readonly config: LocalConfig
  readonly secrets: Secrets
  readonly tenantBase: string
  readonly receiptKeyFile: string
  readonly withRecords: boolean
}

export async function openOffice(opening: OfficeToOpen): Promise<void> {
  const { config, secrets, tenantBase } = opening
  const access = accessAsService({
    SIGN_IN_BASE: tenantBase,
    GRAPH_BASE: config.graphBase,
    TENANT_ID: config.tenantId,
    SITE_PATH,
    SERVICE_APP_ID: config.apps.service,
    SERVICE_SECRET: secrets.service,
  })
  await provision(access)
  const client = createGraphClient({ graphBase: access.graphBase, token: access.graphToken })
  const site = await openSite(client, SITE_PATH)
  const office = createOfficeWriter(createOfficeKeeping(client, site))
  const setting = { today: dayOf(toInstant(new Date())), people: peopleOf(config) }
  await office.write(officeHolders(setting), OFFICE_SETTINGS)
  // The name of the library's retention label is among the settings.
  await provision(access)
  if (!opening.withRecords) return
  const [key] = await openOrMakeReceiptKeys(opening.receiptKeyFile)
  await loadDemonstration({
    ...setting,
    office,
    records: createRecordStore(client, site),
    rounds: createRoundStore(client, site),
    sign: (claims) => signReceipt(claims, key),
  })
}

function peopleOf({ people }: LocalConfig): People {
  const person = (key: keyof People): People[keyof People] => {
    const found = people[key]
    if (found) return found
    throw new Error(`The local tenant knows nobody as “${key}”.`)
  }
  return {
    officer: person('officer'),
    'second-officer': person('second-officer'),
    commissioner: person('commissioner'),
    deputy: person('deputy'),
    'chief-executive': person('chief-executive'),
  }
}
