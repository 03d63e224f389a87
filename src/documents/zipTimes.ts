// A zip keeps, for each file in it, when it was written (PKWARE APPNOTE 4.3.7 and 4.3.12): the clock, in a print that
// must depend on the record alone.

const END_OF_DIRECTORY = 0x06054b50
// 1 January 1980, the first moment a zip can say.
const FIRST_MOMENT = 0x00210000

/** The same zip with every time set to the first a zip can say. */
export function withoutZipTimes(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  const count = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number++) {
    view.setUint32(entry + 12, FIRST_MOMENT, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_MOMENT, true)
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return bytes
}
