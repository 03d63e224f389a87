// What a result says in the words of its source.

/** Every word-for-word value of a result, by its path. */
export function quotedValues(value: unknown, key = ''): readonly string[] {
  const ours = ['form', 'language', 'bodyOffice', 'inspectorates', 'kind', 'outcome', 'precision']
  const made = ['warnings', 'date', 'period', 'reportPublished', 'recordDate', 'responseShared']
  if ([...ours, ...made].includes(key)) return []
  if (typeof value === 'string') return value.split(/\n+/).map((line) => line.replace(/^- /, ''))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    quotedValues(member, Array.isArray(value) ? key : name),
  )
}
