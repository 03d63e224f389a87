// The pixels of a PNG of eight bits a channel with alpha, not interlaced: what our icons are.
import { inflateSync } from 'node:zlib'

export type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

const CHANNELS = 4

// W3C Portable Network Graphics, 9.4.
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one))
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left
  return toUp! <= toCorner! ? up : corner
}

const PREDICTIONS = [
  () => 0,
  (left: number) => left,
  (_left: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
] as const

function compressed(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return Buffer.concat(parts)
}

/** Row by row from the top. Throws an Error for a PNG of another kind. */
export function pixelsOf(png: Buffer): readonly (readonly Pixel[])[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png.toString('hex', 24, 29) !== '0806000000') throw new Error('A PNG of another kind.')
  const lines = inflateSync(compressed(png))
  const stride = width * CHANNELS
  let above = new Uint8Array(stride)
  return Array.from({ length: height }, (_row, row) => {
    const start = row * (stride + 1)
    const predict = PREDICTIONS[lines[start]!]!
    const line = new Uint8Array(stride)
    for (let at = 0; at < stride; at++) {
      const [left, corner] = at < CHANNELS ? [0, 0] : [line[at - CHANNELS]!, above[at - CHANNELS]!]
      line[at] = lines[start + 1 + at]! + predict(left, above[at]!, corner)
    }
    above = line
    return Array.from({ length: width }, (_pixel, x) => {
      const [red, green, blue, alpha] = line.subarray(x * CHANNELS)
      return [red!, green!, blue!, alpha!] as const
    })
  })
}
