// Words that a line's end broke: `investi-` above `gation` is one word, `victim-` above `centred` keeps its hyphen.

const PREFIX =
  /^(?:self|non|co|multi|well|pre|post|cross|long|short|high|low|anti|ill|mid|inter|counter|victim|trauma|data|risk|evidence|part|full|on|off|in|up|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)$/i
const BROKEN = /(?<!\p{L})(\p{L}+)-$/u
/** Characters, of the first half with its hyphen. */
const LONGEST_WORD = 60
const REST = /^\s*(\p{Ll}+)(\S*)\s*(.*)$/u

type Words = { readonly plain: ReadonlySet<string>; readonly hyphened: ReadonlySet<string> }

function wordsIn(lines: readonly string[]): Words {
  const text = lines.join('\n').toLowerCase()
  return {
    plain: new Set(text.match(/\p{L}+/gu)),
    hyphened: new Set(text.match(/\p{L}+-\p{L}+/gu)),
  }
}

/** Whether the hyphen is the word's own: the source's other words decide where they can. */
function keepsHyphen(first: string, second: string, { plain, hyphened }: Words): boolean {
  const [start, end] = [first.toLowerCase(), second.toLowerCase()]
  if (plain.has(start + end)) return false
  return hyphened.has(`${start}-${end}`) || PREFIX.test(start)
}

export function joinHyphens(lines: readonly string[]): {
  readonly lines: readonly string[]
  readonly wasJoined: boolean
} {
  if (!lines.some((line) => line.endsWith('-'))) return { lines, wasJoined: false }
  const words = wordsIn(lines)
  const joined: string[] = []
  let wasJoined = false
  for (const line of lines) {
    const before = joined.at(-1)
    const [, first] = before?.endsWith('-') ? (BROKEN.exec(before.slice(-LONGEST_WORD)) ?? []) : []
    const [, second, mark = '', rest = ''] = REST.exec(line) ?? []
    if (before === undefined || first === undefined || second === undefined) {
      joined.push(line)
      continue
    }
    const hasHyphen = keepsHyphen(first, second, words)
    wasJoined ||= !hasHyphen
    joined[joined.length - 1] = `${hasHyphen ? before : before.slice(0, -1)}${second}${mark}`
    if (rest !== '') joined.push(rest)
  }
  return { lines: joined, wasJoined }
}
