// The published sample voices support and names nothing done, proposed or declined.
const SUPPORT = /\b(support(ive|s|ed)?|welcomes?|agrees?|endorses?|encourag(ed|ing))\b/i
const ACTOR = '(I|we|(my|our|the|this) office|the (commissioner|force|chief constable))'
const DEEDS = [
  new RegExp(
    `\\b${ACTOR}\\b[^.]*(?<!\\bthat )\\b(have|has|had|will|shall) (?!been (pleased|encouraged|reassured))\\w`,
    'i',
  ),
  new RegExp(
    `\\b${ACTOR} (changed|set|published|asked|wrote|met|commissioned|requires?d?)\\b`,
    'i',
  ),
  /\bbecause\b/i,
]

/** Whether the words voice support and name neither a deed nor a reason. */
export const voicesSupportOnly = (words: string): boolean =>
  SUPPORT.test(words) && !DEEDS.some((deed) => deed.test(words))
