// Looking at a page in real Chromium: when something is painted, in the frame of the tab.
import type { Frame, Page } from 'playwright-core'

const SLOWED = 4

export async function slow(page: Page, rate = SLOWED): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

export async function tabOf(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => /\/tab\//.test(one.url()))
    if (frame) return frame
    await page.waitForTimeout(20)
  }
}

/** For a page: notes when what is looked for is first in it, and when that is painted. */
export const watchFor = (sign: string): string => `{
  delete window.paintedAt
  const look = () => {
    if (!document.querySelector(${JSON.stringify(sign)})) return
    seen.disconnect()
    window.shownAt = performance.now()
    requestAnimationFrame(() => setTimeout(() => { window.paintedAt = performance.now() }))
  }
  const seen = new MutationObserver(look)
  seen.observe(document, { childList: true, subtree: true })
}`

/** When it was painted, on the clock of the frame: from the beginning of its navigation. */
export async function paintedIn(page: Page): Promise<number> {
  for (;;) {
    const frame = await tabOf(page)
    const at = await frame
      .evaluate(() => (window as { paintedAt?: number }).paintedAt)
      .catch(() => undefined)
    if (at !== undefined) return at
    await page.waitForTimeout(20)
  }
}

/** What neighbours on the machine disturb least. */
export const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN
