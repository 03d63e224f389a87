// The only place in the tab that builds adapters.
import { isFault } from '#core/faults.ts'
import type { DisposalLog } from '#core/disposalPorts.ts'
import type {
  FindingStore,
  HistoryStore,
  OfficeKeeping,
  OfficeStore,
  RecordStore,
  RoundStore,
} from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { createDisposalLog } from '#sharepoint/disposalLog.ts'
import { createFiledFindings } from '#sharepoint/filedFindings.ts'
import { createFindingStore } from '#sharepoint/findingStore.ts'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createHistoryStore } from '#sharepoint/historyStore.ts'
import { createOfficeKeeping } from '#sharepoint/officeKeeping.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { type ApprovalApi, createApprovalApi } from './approvalApi.ts'
import type { TabConfig } from './session/config.ts'
import { SessionFault } from './session/sessionFault.ts'
import type { SignIn } from './session/signIn.ts'

export type Services = {
  readonly person: Person
  readonly records: RecordStore
  /** For many at once: it waits a throttle out, which may take a minute. */
  readonly manyRecords: Pick<RecordStore, 'create'>
  readonly findings: FindingStore
  readonly history: HistoryStore
  /** To read: only the service writes rounds. */
  readonly rounds: Pick<RoundStore, 'ofRecord'>
  readonly office: OfficeStore
  /** To read: only the service writes there. */
  readonly disposals: Pick<DisposalLog, 'list'>
  readonly officeKeeping: OfficeKeeping
  readonly approvals: ApprovalApi
}

export async function createServices(
  { graphBase, sitePath }: TabConfig,
  { person, graphToken, apiToken }: SignIn,
): Promise<Services> {
  const client = createGraphClient({ graphBase, token: graphToken })
  const site: Site = await openSite(client, sitePath).catch((cause: unknown) => {
    const isClosed = isFault(cause, 'notAllowed') || isFault(cause, 'gone')
    throw new SessionFault(isClosed ? 'noRights' : 'siteUnreachable', { cause })
  })
  const filed = createFiledFindings(client, site)
  return {
    person,
    records: createRecordStore(client, site, filed),
    manyRecords: createRecordStore(
      createGraphClient({ graphBase, token: graphToken, isJob: true }),
      site,
    ),
    findings: createFindingStore(client, site, filed),
    history: createHistoryStore(client, site),
    rounds: createRoundStore(client, site),
    office: createOfficeStore(client, site),
    disposals: createDisposalLog(client, site),
    officeKeeping: createOfficeKeeping(client, site),
    approvals: createApprovalApi(apiToken),
  }
}
