// The parts of a Word file that hold words. Nothing else is unpacked, and nothing beyond its limit.
import { strFromU8, unzipSync } from 'fflate'
import { refuse, SourceRefused } from '../source/refused.ts'

const LARGEST_PART = 40_000_000
const MOST_BYTES = 80_000_000
const MOST_FILES = 5000
const WANTED =
  /^(?:_rels\/.rels|word\/(?:document\d*|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml|customXml\/item\d{1,3}\.xml)$/

export type WordPackage = {
  readonly part: (path: string) => string | undefined
  readonly paths: readonly string[]
  readonly hasMacros: boolean
}

/** Throws SourceRefused for what is no Word file, is damaged, or unpacks to more than a record can be. */
export function openPackage(bytes: Uint8Array): WordPackage {
  let [files, total, hasMacros] = [0, 0, false]
  const unpack = () => {
    try {
      return unzipSync(bytes, {
        filter: ({ name, size, originalSize }) => {
          files += 1
          if (files > MOST_FILES) refuse('holds too many files to be a record')
          if (/vbaProject\.bin$/i.test(name)) hasMacros = true
          const path = name.replace(/^\//, '')
          if (!WANTED.test(path)) return false
          // What is stored as it is has the one size, whatever it says of the other; many may be the same bytes.
          const largest = Math.max(size, originalSize)
          total += largest
          if (largest > LARGEST_PART || total > MOST_BYTES)
            refuse('unpacks to more than a record can hold, and was not opened')
          return true
        },
      })
    } catch (thrown) {
      if (thrown instanceof SourceRefused) throw thrown
      return refuse('is damaged. Open it in Word, save it again and import that', thrown)
    }
  }
  const parts = unpack()
  const paths = Object.keys(parts)
  return {
    paths,
    hasMacros,
    part: (path) => {
      const found = parts[path] ?? parts[`/${path}`]
      return found && decodeXml(found)
    },
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes).replace(/^\ufeff/, '')
}
