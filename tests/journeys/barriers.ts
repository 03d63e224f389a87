// What is not open to everybody (WCAG 2.2 AA) in the tab as it stands: in Teams' three themes, on a phone, and at 400%.
// With SHOTS set to a folder its pictures are kept there, to be looked at.
import { join } from 'node:path'
import { breachesOf } from '../breaches.ts'
import type { Seat } from './stage.ts'

const THEMES = ['dark', 'contrast', 'default'] as const

export async function keepPicture({ page }: Seat, name: string): Promise<void> {
  const shots = process.env['SHOTS']
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** What is out of sight is drawn when it comes into sight: axe is to see all. */
const settle = ({ tab }: Seat): Promise<void> =>
  tab.locator('html').evaluate(({ ownerDocument }) => {
    if (ownerDocument.getElementById('settled')) return
    const style = ownerDocument.createElement('style')
    style.id = 'settled'
    style.textContent = '* { content-visibility: visible !important }'
    ownerDocument.head.append(style)
  })

const sideways = ({ tab }: Seat): Promise<number> =>
  tab.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)

/** What is not open to everybody there, as theme or width, rule and place. */
export async function barriersIn(there: Seat, name: string): Promise<readonly string[]> {
  const { page } = there
  const found: string[] = []
  const check = async (how: string): Promise<void> => {
    const breaches = await breachesOf(page, '#stage iframe')
    found.push(...breaches.map((breach) => `${how}: ${breach}`))
  }
  await settle(there)
  for (const theme of THEMES) {
    await page.locator(`#themes input[value="${theme}"]`).evaluate((input) => {
      if (input instanceof HTMLInputElement) input.click()
    })
    await keepPicture(there, `${name}, ${theme}`)
    await check(theme)
  }
  // A phone; and 1280 pixels at 400%.
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await keepPicture(there, `${name}, ${width}`)
    if ((await sideways(there)) > 0) found.push(`${width} pixels wide: it scrolls sideways`)
  }
  await check('four times as large')
  await page.setViewportSize({ width: 1440, height: 1000 })
  return found
}
