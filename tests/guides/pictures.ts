// What the pictures of the guides show: the product with its demonstration records, in front of the person who reads.
import type { Locator } from 'playwright-core'
import type { Seat } from '../journeys/stage.ts'

export type Picture = {
  /** Of the file, without its ending; the guides link to it. */
  readonly name: string
  readonly person: 'officer' | 'commissioner'
  readonly width?: number
  readonly height?: number
  /** Brings it about, and says what of it is taken. */
  readonly show: (seat: Seat) => Promise<Locator>
}

const goTo = async ({ tab }: Seat, address: string): Promise<void> => {
  await tab.locator('html').evaluate((_, to) => {
    location.hash = to
  }, address)
}
const openRecord = async (seat: Seat, title: RegExp): Promise<void> => {
  await goTo(seat, '/register')
  await seat.tab.getByRole('grid').getByRole('link', { name: title }).click()
  await seat.tab.getByRole('heading', { level: 1, name: title }).waitFor()
}
const wholeTab = ({ page }: Seat): Locator => page.locator('#stage')

/** That can be decided on. */
const newestCard = async ({ page }: Seat): Promise<Locator> => {
  await page.locator('[data-go="chat"]').first().click()
  const approve = page.getByRole('button', { name: 'Approve' })
  return page.locator('#messages .message').filter({ has: approve }).last()
}

const PHONE = { width: 390, height: 844 }

export const PICTURES: readonly Picture[] = [
  {
    name: 'today',
    person: 'officer',
    show: async (seat) => {
      await goTo(seat, '/')
      await seat.tab.getByText('Last days coming').waitFor()
      return wholeTab(seat)
    },
  },
  {
    name: 'answering',
    person: 'officer',
    show: async (seat) => {
      await openRecord(seat, /^Answering the call/)
      await seat.tab
        .getByRole('article')
        .first()
        .evaluate((finding) => finding.scrollIntoView())
      await seat.tab.locator('html').evaluate(() => scrollBy(0, -70))
      return wholeTab(seat)
    },
  },
  {
    name: 'asking',
    person: 'officer',
    show: async (seat) => {
      await openRecord(seat, /^Grounds for a search/)
      await seat.tab.getByRole('button', { name: 'Ask for approval' }).first().click()
      await seat.tab.getByRole('dialog').waitFor()
      return wholeTab(seat)
    },
  },
  {
    name: 'copies',
    person: 'officer',
    show: async (seat) => {
      await openRecord(seat, /^Every journey/)
      const copies = seat.tab.getByText('Copies of the answer').first()
      await copies.scrollIntoViewIfNeeded()
      return wholeTab(seat)
    },
  },
  {
    name: 'card',
    person: 'commissioner',
    ...PHONE,
    show: async (seat) => {
      await (await newestCard(seat)).evaluate((card) => card.scrollIntoView())
      return seat.page.locator('body')
    },
  },
  {
    name: 'buttons',
    person: 'commissioner',
    ...PHONE,
    show: async (seat) => {
      await (await newestCard(seat)).evaluate((card) => card.scrollIntoView({ block: 'end' }))
      return seat.page.locator('body')
    },
  },
  {
    name: 'decision',
    person: 'commissioner',
    ...PHONE,
    show: async (seat) => {
      await openRecord(seat, /^Fit to hold/)
      await seat.tab.getByText('Your decision').first().scrollIntoViewIfNeeded()
      return seat.page.locator('body')
    },
  },
]
