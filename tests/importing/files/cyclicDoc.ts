// An old Word document whose table of sectors leads from one to the next and back again.

const SECTOR = 512
const [TABLE, DIRECTORY, BACK] = [0, 1, 2]

export function cyclicDoc(): Uint8Array {
  const file = new Uint8Array(SECTOR * 4)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(file.buffer)
  view.setUint16(28, 0xfffe, true)
  // Sizes of sectors, as powers of two.
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setInt32(48, DIRECTORY, true)
  view.setUint32(56, 4096, true)
  // No short sectors, and no more of the table than its first sector.
  view.setInt32(60, -2, true)
  view.setInt32(68, -2, true)
  for (let at = 76; at < SECTOR; at += 4) view.setInt32(at, -1, true)
  view.setInt32(76, TABLE, true)
  const entry = (of: number): number => SECTOR + of * 4
  for (let at = SECTOR; at < 2 * SECTOR; at += 4) view.setInt32(at, -1, true)
  view.setInt32(entry(TABLE), -3, true)
  view.setInt32(entry(DIRECTORY), BACK, true)
  view.setInt32(entry(BACK), DIRECTORY, true)
  return file
}
