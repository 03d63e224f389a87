import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Pixel, pixelsOf } from './pixels.ts'

const read = (file: string): readonly (readonly Pixel[])[] =>
  pixelsOf(readFileSync(new URL(`../../manifest/icons/${file}`, import.meta.url)))

const edgesOf = (rows: readonly (readonly Pixel[])[]): readonly (readonly Pixel[])[] => [
  rows[0] ?? [],
  rows.at(-1) ?? [],
  rows.map((row) => row[0]!),
  rows.map((row) => row.at(-1)!),
]

describe('the icons', () => {
  it('in colour stand on one solid colour, the app’s own', () => {
    const rows = read('color.png')
    expect([rows.length, rows[0]?.length]).toEqual([192, 192])
    expect(new Set(edgesOf(rows).flat().map(String))).toEqual(new Set(['31,58,95,255']))
    expect(new Set(rows.flat().map(([, , , alpha]) => alpha))).toEqual(new Set([255]))
    // The mark keeps inside the middle 120 pixels: clients round off what is outside them.
    const outside = rows.flatMap((row, y) =>
      row.filter((_pixel, x) => Math.max(Math.abs(x - 95.5), Math.abs(y - 95.5)) > 60),
    )
    expect(new Set(outside.map(String))).toEqual(new Set(['31,58,95,255']))
    expect(rows.flat().some(([red]) => red === 255)).toBe(true)
  })

  it('in outline are white on nothing, drawn out to all four edges', () => {
    const rows = read('outline.png')
    expect([rows.length, rows[0]?.length]).toEqual([32, 32])
    const drawn = rows.flat().filter(([, , , alpha]) => alpha > 0)
    expect(new Set(drawn.map((pixel) => String(pixel.slice(0, 3))))).toEqual(
      new Set(['255,255,255']),
    )
    expect(drawn.length).toBeLessThan(rows.flat().length / 2)
    for (const edge of edgesOf(rows)) expect(edge.some(([, , , alpha]) => alpha > 0)).toBe(true)
  })

  it('in small colour have nothing round them', () => {
    const rows = read('color32x32.png')
    expect([rows.length, rows[0]?.length]).toEqual([32, 32])
    const corners = [rows[0]![0]!, rows[0]!.at(-1)!, rows.at(-1)![0]!, rows.at(-1)!.at(-1)!]
    expect(corners.map(([, , , alpha]) => alpha)).toEqual([0, 0, 0, 0])
    expect(rows[16]![3]).toEqual([31, 58, 95, 255])
  })
})
