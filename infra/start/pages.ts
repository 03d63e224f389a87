// The two pages that a browser opens: the tab, which the service serves, and the local tenant's Teams page.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)
const path = (relative: string): string => fileURLToPath(new URL(relative, ROOT))

export type Pages = { readonly tab: string; readonly teamsPage: string }

/** Where they stand in a folder of the start's own: two at once must not build into one another's. */
export const pagesIn = (folder: string): Pages => ({
  tab: join(folder, 'tab'),
  teamsPage: join(folder, 'teams'),
})

/** Throws an Error that says what to do when an earlier start left no pages there. */
export function needPages({ tab, teamsPage }: Pages): void {
  for (const page of [tab, teamsPage])
    if (!existsSync(join(page, 'index.html')))
      throw new Error(
        `No built page is in ${page}. Leave out --pages, or name the folder “pages” in the data of an earlier start.`,
      )
}

/** Throws the builder's own error when a page can't be built. */
export async function buildPages({ tab, teamsPage }: Pages): Promise<void> {
  // Most of a second to load, for who has pages already.
  const { build } = await import('vite')
  const quietly = { logLevel: 'warn' } as const
  await Promise.all([
    build({ ...quietly, configFile: path('vite.config.ts'), build: { outDir: tab } }),
    build({
      ...quietly,
      configFile: path('src/local-tenant/teams-page/vite.config.ts'),
      build: { outDir: teamsPage },
    }),
  ])
}
