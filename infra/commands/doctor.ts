// npm run doctor: is the tenant as we need it? A line for each thing, pass or fail, with the mend. Changes nothing.
import { z } from 'zod'
import { audienceCheck } from '#infra/doctor/audienceCheck.ts'
import { examine, type Found } from '#infra/doctor/check.ts'
import { consentChecks } from '#infra/doctor/consentChecks.ts'
import { officeChecks } from '#infra/doctor/officeChecks.ts'
import { serviceChecks } from '#infra/doctor/serviceChecks.ts'
import { siteChecks } from '#infra/doctor/siteChecks.ts'
import { accessFrom } from '#infra/sharepoint/access.ts'
import { wordsOf } from '#core/faultWords.ts'
import { parseOptions } from './options.ts'

// The tenant is all there is to look at, whether or not it is said.
const USAGE = 'npm run doctor -- [--tenant]'

const publicBase = z.url({
  error:
    'PUBLIC_BASE is missing from the environment. Set it as the service has it and run this again.',
})

const WIDTH = 'Changes by hand'.length

const print = ({ mark, what, words }: Found): void =>
  console.log(`${mark}  ${what.padEnd(WIDTH)}  ${words}`.trimEnd())

function summaryOf(found: readonly Found[]): string {
  const count = (mark: Found['mark']): number => found.filter((one) => one.mark === mark).length
  if (count('fail') === 0) return `${found.length} looked at: all is well.`
  const skipped = count('skip') === 0 ? '' : ` ${count('skip')} could not be looked at until then.`
  return `${count('fail')} of ${found.length} to be mended.${skipped}`
}

try {
  parseOptions({ options: { tenant: { type: 'boolean' } } }, USAGE)
  const access = accessFrom(process.env)
  const service = publicBase.safeParse(process.env['PUBLIC_BASE'])
  if (!service.success) throw new Error(service.error.issues[0]?.message)
  const found = await examine(
    [
      ...consentChecks(access),
      audienceCheck(process.env),
      ...siteChecks(access),
      ...officeChecks(access),
      ...serviceChecks(access, service.data),
    ],
    print,
  )
  console.log(summaryOf(found))
  if (found.some(({ mark }) => mark === 'fail')) process.exitCode = 1
} catch (thrown) {
  console.error(wordsOf(thrown))
  process.exitCode = 1
}
