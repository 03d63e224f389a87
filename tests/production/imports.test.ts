// Type-checked with everything installed, an import of a development package would only fail in production.
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { importsFrom } from './imports.ts'

describe('what the service runs', () => {
  const { files, packages } = importsFrom('src/bot/main.ts')

  it('is in packages that production has', () => {
    const production = Object.keys(packageJson.dependencies)
    expect(packages.size).toBeGreaterThan(8)
    expect([...packages].filter(([name]) => !production.includes(name))).toEqual([])
  })

  it('has the program that prints PDFs beside it', () => {
    expect(files).toContain('src/documents/pdfPrinter.ts')
  })

  it('has nothing of the tab, the local tenant, importing or infra in it', () => {
    const foreign = /^(?:src\/(?:tab|local-tenant|importing)|infra|manifest|tests)\//
    expect(files.filter((file) => foreign.test(file))).toEqual([])
  })
})
