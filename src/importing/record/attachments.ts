// What a letter says is attached: it is in another file, which the source does not hold.

const SAYS = /\b(?:attach(?:ed|ment)|enclos(?:e|ed|ure)|append(?:ed|ix)|annex(?:e|ed)?)\b/i
const LABEL = /\b((?:Appendix|Annexe?|Attachment|Enclosure) (?:[A-Z]|\d{1,2}))\b/gi
const WHAT =
  /\b((?:the )?(?:chief (?:constable|officer)(?:['’]s)?|force(?:['’]s)?) (?:[a-z]+ )?(?:comments?|response|letter|views?|action plan)|(?:the )?(?:comments?|response|letter|views?|action plan) (?:of|from) the chief (?:constable|officer)|action plan)\b/i

/** `Attachments: Action plan.docx`, in the head of a mail. */
const IN_MAIL = /^attach(?:ments?|ed): (\S.*\.[a-z]{3,4})$/i

/** `Enc: Chief Constable's comments`, below a letter. */
const ENCLOSED = /^enc(?:s|l|losures?)?\b[.:]{0,2} ?(?:\(\d+\):? ?)?([“"‘'A-Z].{3,80})$/i

export type Attachment = { readonly label: string; readonly present: boolean }

/** `headings` are the lines of the source: an appendix that is in it has one that begins with its name. */
export function attachmentsNamed(words: string, lines: readonly string[]): readonly Attachment[] {
  const labels = words.split(/(?<=[.!?])\s|\n/).flatMap((sentence): readonly string[] => {
    if (!SAYS.test(sentence)) return []
    const named = [...sentence.matchAll(LABEL)].map(([, label]) => label ?? '')
    if (named.length > 0) return named
    const what = WHAT.exec(sentence)?.[1]?.replace(/^the /i, '')
    return what === undefined ? [] : [what]
  })
  const files = lines.flatMap(
    (line) => (IN_MAIL.exec(line) ?? ENCLOSED.exec(line))?.[1]?.split(/; ?/) ?? [],
  )
  const isHere = (label: string): boolean =>
    lines.some((line) => new RegExp(`^${label}(?:$|[ :.–—-])`, 'i').test(line) && line.length < 80)
  return [...new Set(files.length > 0 ? files : labels)].map((label) => ({
    label,
    present: isHere(label),
  }))
}
