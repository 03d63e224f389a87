// How one comes to a view of the tab, and to a dialog over one.
import type { Seat } from './stage.ts'

export type Tab = Seat['tab']
export type View = readonly [name: string, show: (tab: Tab) => Promise<unknown>]

export const at = (address: string, sign: string | RegExp) => async (tab: Tab) => {
  await tab.locator('html').evaluate((_, to) => {
    location.hash = to
  }, address)
  await tab.getByText(sign).first().waitFor()
}
export const press = (tab: Tab, name: string | RegExp) =>
  tab.getByRole('button', { name }).first().click()

/** By its title, from the register. */
export const record = (title: RegExp, sign: string | RegExp) => async (tab: Tab) => {
  await at('/register', 'Acknowledgement records')(tab)
  await tab.getByRole('grid').getByRole('link', { name: title }).click()
  await tab.getByText(sign).first().waitFor()
}

/** The dialog that a button opens, over a view. */
export const asking =
  (view: (tab: Tab) => Promise<unknown>, button: string | RegExp) => async (tab: Tab) => {
    await view(tab)
    await press(tab, button)
    await tab.getByRole('dialog').waitFor()
  }
