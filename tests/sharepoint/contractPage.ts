// The stores as a browser runs them: bundled by vite, and asked from the test to prove one claim after another.
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite } from '#sharepoint/site.ts'
import type { Stores } from './proof.ts'
import { CLAIMS } from './storeContract.ts'

export type Access = {
  readonly graphBase: string
  readonly sitePath: string
  readonly officerToken: string
  readonly serviceToken: string
}

declare global {
  interface Window {
    openStores(access: Access): Promise<void>
    /** Rejects where it is not so. */
    prove(title: string): Promise<void>
  }
}

let stores: Stores | undefined

window.openStores = async ({ graphBase, sitePath, officerToken, serviceToken }) => {
  const officer = createGraphClient({ graphBase, token: async () => officerToken })
  const service = createGraphClient({ graphBase, token: async () => serviceToken })
  const site = await openSite(officer, sitePath)
  stores = { records: createRecordStore(officer, site), rounds: createRoundStore(service, site) }
}

window.prove = async (title) => {
  const claim = CLAIMS.find((one) => one.title === title)
  if (!claim || !stores) throw new Error(`There is nothing to prove “${title}” with.`)
  await claim.prove(stores)
}
