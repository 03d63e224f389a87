// The app package: the manifest and its icons, as files at the root of one zip.
import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import packageJson from '../package.json' with { type: 'json' }
import { ICON_FILES, type Manifest, manifestOf } from './manifest.ts'
import type { Settings } from './settings.ts'

export type TeamsPackage = {
  readonly manifest: Manifest
  /** PNG by its name in the package. */
  readonly icons: ReadonlyMap<string, Uint8Array>
}

export async function createPackage(settings: Settings): Promise<TeamsPackage> {
  const icons = await Promise.all(
    Object.values(ICON_FILES).map(
      async (file) => [file, await readFile(new URL(`icons/${file}`, import.meta.url))] as const,
    ),
  )
  return { manifest: manifestOf(settings, packageJson.version), icons: new Map(icons) }
}

/** The same bytes for the same package, on any day and in any time zone: a zip keeps local time. */
export function zipOf({ manifest, icons }: TeamsPackage): Uint8Array {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`
  return zipSync(
    { 'manifest.json': new TextEncoder().encode(text), ...Object.fromEntries(icons) },
    { level: 9, mtime: new Date(1980, 0, 1) },
  )
}
