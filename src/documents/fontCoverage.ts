// Which characters a TrueType font can draw, read from its cmap table (OpenType 1.9, cmap, format 12). The typesetter
// refuses a character without a glyph, and has been seen to end its whole process over some, so none may reach it.

const asText = (font: Buffer, at: number): string => font.toString('latin1', at, at + 4)

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + 16 * tables; entry += 16)
    if (asText(font, entry) === tag) return font.readUInt32BE(entry + 8)
  throw new Error(`A font has no ${tag} table. Put the fonts of this product back as they were.`)
}

function fullMapAt(font: Buffer): number {
  const cmap = tableAt(font, 'cmap')
  const maps = font.readUInt16BE(cmap + 2)
  for (let entry = cmap + 4; entry < cmap + 4 + 8 * maps; entry += 8) {
    const map = cmap + font.readUInt32BE(entry + 4)
    if (font.readUInt16BE(map) === 12) return map
  }
  throw new Error(
    'A font has no full character map. Put the fonts of this product back as they were.',
  )
}

/** The code points the font has glyphs for. */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const map = fullMapAt(font)
  const groups = font.readUInt32BE(map + 12)
  const characters = new Set<number>()
  for (let group = map + 16; group < map + 16 + 12 * groups; group += 12) {
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) characters.add(code)
  }
  return characters
}
