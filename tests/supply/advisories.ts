// What is known to be wrong with the packages that ship: `npm audit` asks the registry that npm is set to.
import { execFile } from 'node:child_process'
import { z } from 'zod'

const LIMIT_MS = 15_000
const GRAVE = ['high', 'critical']

export type Advisories =
  /** A sentence for each grave one: the package, its versions, what is wrong and how to mend it. */
  | { readonly isKnown: true; readonly grave: readonly string[] }
  /** Why nobody could say. */
  | { readonly isKnown: false; readonly why: string }

const cause = z.object({ title: z.string(), url: z.string() })
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.string(),
      range: z.string(),
      via: z.array(
        z.union([cause, z.string().transform((of) => ({ title: `by ${of}`, url: '' }))]),
      ),
      fixAvailable: z.union([z.boolean(), z.object({ name: z.string(), version: z.string() })]),
    }),
  ),
})
type Weakness = z.infer<typeof report>['vulnerabilities'][string]

const refusal = z.object({ message: z.string() })

function mendOf({ name, fixAvailable }: Weakness): string {
  if (fixAvailable === true) return `npm update ${name}`
  return fixAvailable === false
    ? `no version mends it yet; do without ${name}, or show that what is wrong is not used`
    : `npm install ${fixAvailable.name}@${fixAvailable.version}`
}

function sentenceOf(weakness: Weakness): string {
  const { name, range, severity, via } = weakness
  const what = via.map(({ title, url }) => [title, url].join(' ').trim()).join('; ')
  return `${name} ${range} (${severity}): ${what}. Mend: ${mendOf(weakness)}.`
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

function readAnswer(stdout: string, stderr: string, wasEnded: boolean): Advisories {
  if (wasEnded) return { isKnown: false, why: `no answer within ${LIMIT_MS / 1_000} seconds` }
  let said: unknown
  try {
    said = JSON.parse(stdout)
  } catch {
    return { isKnown: false, why: lastLine(stderr) || 'npm said nothing' }
  }
  const read = report.safeParse(said)
  if (read.success) {
    const grave = Object.values(read.data.vulnerabilities).filter(({ severity }) =>
      GRAVE.includes(severity),
    )
    return { isKnown: true, grave: grave.map(sentenceOf) }
  }
  return { isKnown: false, why: refusal.safeParse(said).data?.message ?? lastLine(stderr) }
}

/** Of what the lock file in `folder` would install without development. */
export const readAdvisories = (
  folder: string,
  options: readonly string[] = [],
): Promise<Advisories> =>
  new Promise((resolve) => {
    const words = ['audit', '--omit=dev', '--json', '--fetch-retries=0', ...options]
    const isWindows = process.platform === 'win32'
    const about = { cwd: folder, timeout: LIMIT_MS, shell: isWindows }
    // It ends with 1 where there is something to tell, so that an error says nothing by itself.
    execFile('npm', words, about, (error, stdout, stderr) =>
      resolve(readAnswer(stdout, stderr, error?.killed === true)),
    )
  })
