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

/** What comes in is half transparent at first: axe is to see it as it ends. */
const settled = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  )

export async function lookInto(frame: Frame, rules = WCAG): Promise<AxeResults> {
  await settled(frame)
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

/** Each breach in a frame, as rule, place and how to mend it. */
export async function breachesIn(frame: Frame, rules = WCAG): Promise<readonly string[]> {
  const { violations } = await lookInto(frame, rules)
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A known false alarm: tabster's own focus traps.
      .filter(({ html }) => !html.includes('data-tabster-dummy'))
      .map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
  )
}

/** On the page and in the frames one sees, or in one of its frames alone. */
export async function breachesOf(page: Page, frame?: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const inside of await framesOf(page, frame))
    if (await isSeen(inside)) found.push(...(await breachesIn(inside)))
  return found
}
