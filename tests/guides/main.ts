// `npm run pictures`: takes the pictures that the guides show, of the product as it is now, and puts them beside the guides.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium } from '../chromium.ts'
import { seat, setStage } from '../journeys/stage.ts'
import { PICTURES } from './pictures.ts'

const FOLDER = join(import.meta.dirname, '../../docs/guides/pictures')

const [browser, stage] = await Promise.all([openChromium(), setStage()])
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const { name, person, width = 1280, height = 800, show } of PICTURES) {
    const there = await seat({ browser, stage }, person, { width, height, reducedMotion: 'reduce' })
    const shown = await show(there)
    await shown.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
    console.log(`docs/guides/pictures/${name}.png`)
    await there.page.context().close()
  }
} finally {
  await browser.close()
  await stage.stop()
}
