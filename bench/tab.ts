// The tab in real Chromium, its processor slowed four times through CDP but where it says otherwise, beside the least a
// Fluent page can be in the same Teams frame. Cases take turns; each figure is the lower quartile.
import { rmSync } from 'node:fs'
import { openChromium } from '../tests/chromium.ts'
import { setStage } from '../tests/journeys/stage.ts'
import { setBlankStage } from './blankStage.ts'
import { buildPage, scriptBytes } from './builtPage.ts'
import { memoryOfOpenings } from './recordMemory.ts'
import { writing } from './recordWriting.ts'
import { longRegister } from './registerFilter.ts'
import type { Row } from './row.ts'
import { openings } from './tabOpening.ts'

function scripts(blankFolder: string): Row {
  const own = buildPage([])
  const figure = scriptBytes(own) / 1024
  rmSync(own, { recursive: true })
  return {
    what: 'Script of the first view, gzip',
    figure,
    unit: 'KB',
    limit: 185,
    peers: [{ name: 'a blank Fluent page', figure: scriptBytes(blankFolder) / 1024 }],
  }
}

/** About four minutes. */
export async function run(): Promise<readonly Row[]> {
  const [stage, blank, browser] = [await setStage(), await setBlankStage(), await openChromium()]
  try {
    return [
      scripts(blank.folder),
      ...(await openings(browser, stage.base, blank.base)),
      ...(await writing(browser, stage.base, blank.base)),
      ...(await longRegister(browser)),
      await memoryOfOpenings(browser, stage.base),
    ]
  } finally {
    await browser.close()
    blank.stop()
    await stage.stop()
  }
}
