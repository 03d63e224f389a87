// Letters to import, and the page that imports them.
import type { Seat } from './stage.ts'

export const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
export const letter = (nth: number) =>
  file(
    `letter-${nth}.txt`,
    `PCC response to Letters of part ${nth}\n\nRecommendation 1: Forces should plan.\n\nThe force has a plan.`,
  )

/** Also the page that ended, opened again. */
export async function openImport({ tab, page }: Seat): Promise<void> {
  await page.reload()
  await tab.getByRole('link', { name: 'Import', exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
}
