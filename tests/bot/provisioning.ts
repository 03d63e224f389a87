// The lists on a test's own tenant, made as an office makes its own.
import { provision } from '#infra/sharepoint/provision.ts'

/** `token` is the service's, for Graph. */
export async function provisionSite(base: string, token: () => Promise<string>): Promise<void> {
  await provision({
    graphBase: `${base}/graph/v1.0`,
    sitePath: 'localhost:/sites/opcc',
    graphToken: token,
  })
}
