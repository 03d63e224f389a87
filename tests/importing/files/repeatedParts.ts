// A zip whose directory has very many parts, all of them the same stored bytes, each said to unpack to nothing.

const NAME = (part: number): Uint8Array => new TextEncoder().encode(`word/header${part}.xml`)
const [LOCAL, ENTRY, END] = [30, 46, 22]

function entry(part: number, size: number): Uint8Array {
  const name = NAME(part)
  const bytes = new Uint8Array(ENTRY + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint32(20, size, true)
  view.setUint16(28, name.length, true)
  bytes.set(name, ENTRY)
  return bytes
}

export function repeatedParts(count: number, size: number): Uint8Array {
  const entries = Array.from({ length: count }, (_, part) => entry(part, size))
  const length = entries.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const file = new Uint8Array(LOCAL + size + length + END)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x04034b50, true)
  let at = LOCAL + size
  for (const one of entries) {
    file.set(one, at)
    at += one.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, count, true)
  view.setUint16(at + 10, count, true)
  view.setUint32(at + 12, length, true)
  view.setUint32(at + 16, LOCAL + size, true)
  return file
}
