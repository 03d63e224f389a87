// What axe finds against WCAG 2.2 AA, looked for the same way on every page. It runs in each frame by itself: axe's own
// builder waits for frames that can't answer, and opens a page of its own for each look.
import axe, { type AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const AND_GOOD_PRACTICE = [...WCAG, 'best-practice']

declare global {
  interface Window {
    axe: typeof axe
  }
}

export async function lookInto(frame: Frame, rules = WCAG): Promise<AxeResults> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return frame.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, iframes: false }),
    rules,
  )
}

const isSeen = async (frame: Frame): Promise<boolean> =>
  frame.parentFrame() === null || (await frame.frameElement()).isVisible()

async function framesOf(page: Page, selector: string | undefined): Promise<readonly Frame[]> {
  if (selector === undefined) return page.frames()
  const inside = await (await page.locator(selector).elementHandle())?.contentFrame()
  if (!inside) throw new Error(`The page has no frame ${selector}.`)
  return [inside]
}

async function breachesNow(frame: Frame, rules: string[]): Promise<readonly string[]> {
  const { violations } = await lookInto(frame, rules)
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A known false alarm: tabster's own focus traps.
      .filter(({ html }) => !html.includes('data-tabster-dummy'))
      .map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  )
}

const LOOKS = 6
const BETWEEN_MS = 500

/**
 * Each breach in a frame, as rule, place and how to mend it. What is there for a moment alone, while a dialog comes in
 * half transparent or goes and still holds the page, is none.
 */
export async function breachesIn(frame: Frame, rules = WCAG): Promise<readonly string[]> {
  let found = await breachesNow(frame, rules)
  for (let look = 1; found.length > 0 && look < LOOKS; look += 1) {
    await frame.waitForTimeout(BETWEEN_MS)
    found = await breachesNow(frame, rules)
  }
  return found
}

/** On the page and in the frames one sees, or in one of its frames alone. */
export async function breachesOf(page: Page, frame?: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const inside of await framesOf(page, frame))
    if (await isSeen(inside)) found.push(...(await breachesIn(inside)))
  return found
}
