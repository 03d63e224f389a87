// Bytes as text, in the encodings that offices' machines have saved.
import type { Source } from './blocks.ts'

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

// Old forms were often saved by Windows in its own code page: read as that when they are not UTF-8.
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Plain text is one block: the readers of records part its lines themselves. */
export const plainSource = (text: string): Source => ({
  blocks: [{ kind: 'text', text }],
  doubts: [],
  furniture: [],
  notes: [],
})

export const oneLine = (text: string): string =>
  (/\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim()

/** With a blank line between each two, but for points below the colon that leads them in. */
export const inParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs.join('\n\n').replaceAll(/(?<=:)\n\n(?=- )/g, '\n')
