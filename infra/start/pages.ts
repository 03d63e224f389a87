// The two pages that a browser opens: the tab, which the service serves, and the local tenant's Teams page.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = new URL('../../', import.meta.url)
const path = (relative: string): string => fileURLToPath(new URL(relative, ROOT))

export const TAB_FOLDER = path('dist/tab')
export const TEAMS_PAGE_FOLDER = path('dist/teams-page')

/** Throws the builder's own error when a page can't be built. */
export async function buildPages(): Promise<void> {
  await Promise.all([
    build({ configFile: path('vite.config.ts'), logLevel: 'warn' }),
    build({
      configFile: path('src/local-tenant/teams-page/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: TEAMS_PAGE_FOLDER },
    }),
  ])
}
