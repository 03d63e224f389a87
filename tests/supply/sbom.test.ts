// The list of parts that the container is given: made here as it is made there.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lockedPackages } from './lockFile.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOR_DEVELOPMENT = 'cdx:npm:package:development'

const partsList = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      purl: z.string(),
      licenses: z.array(z.unknown()).min(1).optional(),
      properties: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
})

describe('the list of what is in the image', () => {
  it('has every package that ships, and those it marks as development do not', () => {
    const recipe = readFileSync(join(ROOT, 'infra/azure/Containerfile'), 'utf8')
    const [, words = ''] = /^RUN npm (sbom .+) > sbom\.json$/m.exec(recipe) ?? []
    const said = execFileSync('npm', words.split(' '), {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      shell: process.platform === 'win32',
    })
    const { components } = partsList.parse(JSON.parse(said))
    const isForDevelopment = ({ properties }: (typeof components)[number]): boolean =>
      properties.some(({ name }) => name === FOR_DEVELOPMENT)
    const listed = new Set(
      components.filter((part) => !isForDevelopment(part)).map(({ purl }) => purl),
    )
    const shipped = lockedPackages
      .filter(({ isOfProduction }) => isOfProduction)
      .map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`)
    expect(shipped.length).toBeGreaterThan(200)
    expect(shipped.filter((purl) => !listed.has(purl))).toEqual([])
    expect(components.filter(isForDevelopment).length).toBeGreaterThan(50)
    expect(recipe).toContain('COPY --from=packages /app/sbom.json ./')
  })
})
