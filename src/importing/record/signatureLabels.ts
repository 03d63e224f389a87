// A signature whose name and office stand after labels: `Name: Philippa Roe` above `Position: Deputy Commissioner`.

const NAME = /^(?:full |print(?:ed)? )?name ?[:\t] ?(\S.*)$/i
const OFFICE =
  /^(?:position|role|capacity|(?:job )?title|office|designation|post)(?: held)? ?[:\t] ?(\S.*)$/i

/** The lines with such a signature as a name above an office, apart from what stands round it. */
export function plainSignatures(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const [, name] = NAME.exec(line.trim()) ?? []
    const [, office] = OFFICE.exec(line.trim()) ?? []
    if (name !== undefined && OFFICE.test((lines[at + 1] ?? '').trim())) return ['', name]
    if (office !== undefined && NAME.test((lines[at - 1] ?? '').trim())) return [office, '']
    return [line]
  })
}
