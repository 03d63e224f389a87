// The service's settings for a test's own local tenant, as `npm start` gives them.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localConfig, serviceSettings } from '#infra/start/serviceSettings.ts'
import type { TestTenant } from '../local-tenant/tenant.ts'
import { SECRETS } from '../local-tenant/tenant.ts'

export async function settingsFor(
  tenant: Pick<TestTenant, 'base' | 'plain'>,
  serviceBase: string,
  appPort = 0,
): Promise<NodeJS.ProcessEnv> {
  const { body } = await tenant.plain('GET', '/local/config')
  return {
    ...serviceSettings(localConfig.parse(body), SECRETS, {
      tenantBase: tenant.base,
      serviceBase,
      appPort,
      tabFolder: 'dist/tab',
      receiptKeyFile: join(mkdtempSync(join(tmpdir(), 'service-')), 'receipt-key.json'),
    }),
    LOG_LEVEL: 'silent',
  }
}
