// One pattern of many, each on a line of its own with an example beside it.

/** `flags` are of all members: small letters and capitals are one to them unless it says otherwise. */
export function anyOf(members: readonly RegExp[], flags = 'i'): RegExp {
  const flagged = members.find((member) => !flags.includes(member.flags))
  if (flagged) throw new Error(`${String(flagged)} would lose its flags among others.`)
  return new RegExp(members.map(({ source }) => `(?:${source})`).join('|'), flags)
}
