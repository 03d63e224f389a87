// One pattern of many, each on a line of its own with an example beside it.

/** Members have no flags of their own: small letters and capitals are one to all of them. */
export function anyOf(members: readonly RegExp[], flags = 'i'): RegExp {
  const flagged = members.find((member) => member.flags !== '')
  if (flagged) throw new Error(`${String(flagged)} would lose its flags among others.`)
  return new RegExp(members.map(({ source }) => `(?:${source})`).join('|'), flags)
}
