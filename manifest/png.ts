// The head of a PNG (W3C Portable Network Graphics, 5.2 and 11.2.1): eight bytes that never differ, then the size.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const LEAST_HEAD = 24

/** In pixels; undefined for what is not a PNG. */
export function sizeOfPng(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < LEAST_HEAD || SIGNATURE.some((byte, at) => bytes[at] !== byte))
    return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
