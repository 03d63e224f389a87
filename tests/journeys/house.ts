// The stage with a browser before it, for the journeys of one file.
import { afterAll, beforeAll, expect } from 'vitest'
import { openChromium } from '../chromium.ts'
import { type House, setStage } from './stage.ts'

/** Opened before the tests beside it, and closed after them: the product ends with 0. `words` are its options. */
export function openHouse(words: readonly string[] = []): House {
  let opened: House | undefined
  const now = (): House => {
    if (!opened) throw new Error('The house opens with the first test.')
    return opened
  }
  beforeAll(async () => {
    const [browser, stage] = await Promise.all([openChromium(), setStage(words)])
    opened = { browser, stage }
  })
  afterAll(async () => {
    await opened?.browser.close()
    expect(await opened?.stage.stop()).toBe(0)
  })
  return {
    get browser() {
      return now().browser
    },
    get stage() {
      return now().stage
    },
  }
}
