// Words that stand where other words were taken out (s.55(2): national security, or a person's safety).

const SAYS =
  /\b(?:withheld|redacted|not (?:for publication|published|publishable)|removed (?:for|in the interests? of|on grounds of)|left out (?:for|in the interests? of|on grounds of))\b/i
const LONGEST = 240

/** The words themselves where they say that nothing else is given, without brackets round them. */
export function withheldWords(text: string): string | undefined {
  const plain = text.trim()
  if (plain.length > LONGEST || !SAYS.test(plain)) return undefined
  const isMarked = /^[[({*].*[\])}*]\.?$/s.test(plain)
  const isWhole =
    /^(?:(?:this|the) [^.]{0,60}|text |wording |answer |response |details? |information )?(?:is |are |has been |have been |was |were )?(?:withheld|redacted|not (?:for publication|published|publishable)|removed|left out)\b[^.]*\.?$/i
  return isMarked || isWhole.test(plain) ? plain : undefined
}
