// npm run register -- --out DIR: all published responses as a website without a server, ready to upload.
import { dayOf, toInstant } from '#core/day.ts'
import { registerOf } from '#infra/register/entries.ts'
import { writeRegister } from '#infra/register/write.ts'
import { createFileArchive } from '#sharepoint/fileArchive.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { readWholeSite } from '#sharepoint/wholeSite.ts'
import { parseOptions, writtenWrongly } from './options.ts'
import { openSiteAsApp } from './siteAsApp.ts'

const USAGE = 'npm run register -- --out DIR'

function readOut(): string {
  const { out } = parseOptions({ options: { out: { type: 'string' } } }, USAGE).values
  if (out) return out
  throw writtenWrongly('--out must name the folder to write', USAGE)
}

async function makeRegister(out: string): Promise<readonly string[]> {
  const { client, site } = await openSiteAsApp(process.env)
  const archive = createFileArchive(client, site)
  const { records, unreadable } = await readWholeSite(client, site)
  const register = registerOf(records, await archive.list())
  const { entries, remarks } = register
  const settings = await createOfficeStore(client, site).settings()
  const { files, left } = await writeRegister(out, register, {
    office: {
      name: settings.bodyName || 'the office',
      force: settings.forceName,
      contact: settings.postalAddress.replaceAll(/\s*\n\s*/g, ', '),
    },
    archive,
    on: dayOf(toInstant(new Date())),
  })
  return [
    ...unreadable.map(({ fault }) => `Left out, because it could not be read: ${fault.message}`),
    ...remarks,
    ...left.map(
      (path) =>
        `${path} is in the register no more and was left as it is. If its record was disposed of, delete that folder here and on the website.`,
    ),
    `${entries.length === 1 ? '1 response is' : `${entries.length} responses are`} in the register: ${files} files in ${out}. Begin with ${out}/index.html.`,
  ]
}

try {
  for (const line of await makeRegister(readOut())) console.log(line)
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
