import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportedRecord } from '#importing/imported.ts'
import { readRecords } from '#importing/readRecords.ts'

function read(name: string): ImportedRecord {
  const text = readFileSync(new URL(`layouts/${name}.txt`, import.meta.url), 'utf8')
  const [reading] = readRecords(text)
  if (!reading) throw new Error(`${name} holds no record.`)
  return reading.imported
}

const refs = (imported: ImportedRecord) => imported.items.map(({ ref }) => ref)

describe('a form with colons, an addressee on its own line and all three parts', () => {
  const imported = read('form-with-colons-and-three-parts')

  it('gives its fields, whatever the label and its layout', () => {
    expect(imported).toMatchObject({
      version: '1.2',
      force: 'Eastmoor Constabulary',
      bodyHolder: 'Jo Bell',
      bodyOffice: 'PFCC',
      inspectionTitle: 'Roads policing: not optional',
      reportPublished: '2020-07-15',
      marking: 'OFFICIAL',
      noneStated: ['afi'],
    })
    expect(imported.summary?.split('\n\n')).toHaveLength(2)
    expect(imported).not.toHaveProperty('graded')
  })

  it('gives each item its own addressee and deadline, and cites no section as an item', () => {
    expect(refs(imported)).toEqual(['2', '5', '6'])
    expect(imported.items.map(({ addressee }) => addressee)).toEqual([
      'Department for Transport',
      'Chief constables',
      'Chief constables',
    ])
    expect(imported.items.map(({ deadline }) => deadline?.precision)).toEqual([
      'day',
      'immediate',
      undefined,
    ])
  })

  it('keeps whose words are whose', () => {
    expect(imported.generalComment).toBe('I welcome it.')
    expect(imported.chiefOfficerComments).toBe('“We agree with all of it.”\n\nWe started in May.')
    expect(imported.bodyResponseToChiefOfficer).toBe('I thank her.')
  })

  it('keeps bullets in an answer, and says which item has none', () => {
    expect(imported.items[1]?.response).toBe(
      'I have asked the Chief Constable to report in March.\n\n- one thing\n- another thing',
    )
    expect(imported.warnings).toContain('unanswered:6')
  })
})

describe('a letter with a numbered list', () => {
  const imported = read('letter-with-a-numbered-list')

  it('gives items by number, short mark and word', () => {
    expect(refs(imported)).toEqual(['1', '2', '3', '4'])
    expect(imported.items[3]?.refRaw).toBe('Four')
    expect(imported.items[1]?.deadline).toEqual({
      raw: 'within three months',
      precision: 'relative',
      period: 'P3M',
    })
    expect(imported.warnings).toContain('unanswered:3')
  })

  it('gives its title without its prefix, its reader and its signature', () => {
    expect(imported).toMatchObject({
      form: 'letter',
      inspectionTitle: 'Policing in a pandemic',
      inspectorates: ['HMICFRS'],
      inspectorateNameAtTime: 'HMIC',
      addressedTo: ['Home Secretary'],
      bodyHolder: 'Sam Hill',
      force: 'Northvale Police',
    })
  })

  it('says that the chief officer’s comments are elsewhere', () => {
    expect(imported.warnings).toContain('chief-officer-comments-elsewhere')
    expect(imported.warnings).not.toContain('no-chief-officer-comments')
  })
})

describe('numbered paragraphs with a quotation', () => {
  const imported = read('numbered-paragraphs')

  it('takes the quotation for the chief officer’s words, and no more', () => {
    expect(imported.chiefOfficerComments).toBe(
      'We welcome this report.\n\nWe have trained 96.7% of staff.',
    )
  })

  it('takes paragraph numbers for no item, and the text below a mark for its wording', () => {
    expect(imported.form).toBe('numbered-paragraphs')
    expect(refs(imported)).toEqual(['5', '6'])
    expect(imported.items[0]?.text).toBe(
      'By 31 March 2022, chief constables should review their policies.',
    )
    expect(imported.items[0]?.response).toMatch(/^The review was finished in time\./)
    expect(imported.items[1]).not.toHaveProperty('text')
  })
})

describe('a form with its labels above their values', () => {
  const imported = read('form-with-labels-above-values')

  it('gives grades by area and areas for improvement', () => {
    expect(imported.grades).toEqual([
      { area: 'Preventing crime', grade: 'Good' },
      { area: 'Investigating crime', grade: 'Requires improvement' },
    ])
    expect(imported.items.map(({ kind, ref }) => [kind, ref])).toEqual([
      ['afi', '1'],
      ['afi', '2'],
    ])
    expect(imported.noneStated).toEqual(['recommendation'])
  })
})

describe('a letter with its signature parted by blank lines', () => {
  const imported = read('letter-with-a-parted-signature')

  it('keeps the signature out of the last answer', () => {
    expect(imported).toMatchObject({
      bodyHolder: 'Lee Park',
      bodyOffice: 'PFCC',
      areaName: 'Oakshire',
    })
    expect(imported.items[3]?.response).toMatch(/grateful for the work of the unit\.$/)
  })

  it('gives a title that is a question, and the chief officer’s name and words', () => {
    expect(imported).toMatchObject({
      inspectionTitle: 'Twenty years on: is MAPPA achieving its objectives?',
      chiefOfficerComments: 'We are content with the report.',
      chiefOfficerName: 'Dana Reed',
    })
  })

  it('keeps bullets in the wording of an item, and figures out of the marks', () => {
    expect(refs(imported)).toEqual(['15', '16', '17', '18'])
    expect(imported.items[0]?.text).toMatch(/:\n- every offender .*\n- every manager/)
    expect(imported.items[1]?.response).toContain('96.7% of them are now lower.')
  })
})

describe('a form with its items under labels that end in a colon', () => {
  const imported = read('form-with-lists-under-labels')

  it('gives lettered references, addressees and bulleted areas for improvement', () => {
    expect(imported.items.map(({ ref, addressee }) => [ref, addressee])).toEqual([
      ['1', 'The Home Office and HMPPS'],
      ['2', 'Police Forces and Probation Services'],
      ['3a', 'Police Forces and Probation Services'],
      ['3b', 'Police Forces and Probation Services'],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('gives the report’s date, a grade for the whole and an answer after each mark', () => {
    expect(imported).toMatchObject({ reportPublished: '2020-02-28', grades: [{ grade: 'Good' }] })
    expect(imported.items.map(({ response }) => response)).toEqual([
      'no action because it is for the Home Office.',
      'I have written to the Chief Constable.',
      'The force will train staff.',
      undefined,
      undefined,
      undefined,
    ])
  })
})
