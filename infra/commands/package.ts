// npm run package -- [--env FILE] [--out FILE] or --local [--port 4400] [--out FILE]: the app as a zip for Teams.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { faultsOf } from '../../manifest/check.ts'
import { readLocalSettings } from '../../manifest/localSettings.ts'
import { createPackage, type TeamsPackage, zipOf } from '../../manifest/package.ts'
import { readSettings } from '../../manifest/settings.ts'
import { parseOptions } from './options.ts'

const USAGE =
  'npm run package -- [--env FILE] [--out FILE], or npm run package -- --local [--port 4400] [--out FILE]'

const readOptions = () =>
  parseOptions(
    {
      options: {
        env: { type: 'string' },
        local: { type: 'boolean', default: false },
        port: { type: 'string', default: '4400' },
        out: { type: 'string' },
      },
    },
    USAGE,
  ).values

/** What is in the environment already stands. */
function addSettingsOf(file: string): void {
  try {
    process.loadEnvFile(file)
  } catch (cause) {
    throw new Error(`${file} can’t be read. Give a file with a line NAME=value for each setting.`, {
      cause,
    })
  }
}

async function write(made: TeamsPackage, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, zipOf(made))
}

const asLines = (faults: readonly string[]): string =>
  faults.map((fault) => `\n  ${fault}`).join('')

async function packageForTeams(file: string): Promise<string> {
  const made = await createPackage(readSettings(process.env))
  const faults = faultsOf(made)
  if (faults.length > 0)
    throw new Error(`Nothing was written. Teams would refuse it:${asLines(faults)}`)
  await write(made, file)
  return `${file}: ${made.manifest.name.short} ${made.manifest.version}, ready to be uploaded to Teams.`
}

async function packageForThisMachine(port: string, file: string): Promise<string> {
  const made = await createPackage(await readLocalSettings(`http://localhost:${port}`))
  await write(made, file)
  return `${file}: to look at only. Teams would refuse it:${asLines(faultsOf(made))}`
}

try {
  const { env, local, port, out } = readOptions()
  if (env !== undefined) addSettingsOf(env)
  console.log(
    local
      ? await packageForThisMachine(port, out ?? 'dist/acknowledgement-records-local.zip')
      : await packageForTeams(out ?? 'dist/acknowledgement-records.zip'),
  )
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
