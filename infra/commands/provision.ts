// npm run provision -- [--site URL] [--apply]: what the site's lists still need, and with --apply the doing of it.
import { accessFrom } from '#infra/sharepoint/access.ts'
import { wordsOf } from '#core/faultWords.ts'
import { planSite, provision } from '#infra/sharepoint/provision.ts'
import type { SiteAccess } from '#infra/sharepoint/site.ts'
import { parseOptions } from './options.ts'

const USAGE = 'npm run provision -- [--site URL] [--apply]'

const readArguments = () =>
  parseOptions({ options: { site: { type: 'string' }, apply: { type: 'boolean' } } }, USAGE).values

async function printPlan(access: SiteAccess): Promise<void> {
  const { steps, remarks } = await planSite(access)
  for (const { sentence } of steps) console.log(`${sentence}.`)
  printRemarks(remarks)
  console.log(
    steps.length === 0
      ? 'There is nothing to do.'
      : `${steps.length} steps to do. Nothing was changed. To do them, add --apply.`,
  )
}

async function apply(access: SiteAccess): Promise<void> {
  const done = await provision(access, (sentence) => console.log(`Done: ${sentence}.`))
  printRemarks((await planSite(access)).remarks)
  console.log(
    done.length === 0 ? 'There was nothing to do.' : `${done.length} steps done; none is left.`,
  )
}

const printRemarks = (remarks: readonly string[]): void => {
  for (const remark of remarks) console.log(`To look at: ${remark}`)
}

try {
  const { site, apply: isToApply = false } = readArguments()
  const access = accessFrom(process.env, site)
  await (isToApply ? apply(access) : printPlan(access))
} catch (thrown) {
  console.error(wordsOf(thrown))
  process.exitCode = 1
}
