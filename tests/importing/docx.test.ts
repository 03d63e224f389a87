import { describe, expect, it } from 'vitest'
import { readDocx } from '#importing/docx/readDocx.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { blockText } from '#importing/source/blockText.ts'
import {
  inList,
  NUMBERING,
  paragraph,
  run,
  table,
  type WordParts,
  wordFile,
} from './files/wordFile.ts'

const read = (parts: WordParts) => readDocx(wordFile(parts))
const textOf = (parts: WordParts): string => blockText(read(parts).blocks)

describe('a Word file', () => {
  it('keeps the numbers that Word counts: a list begun at 19 stays at 19', () => {
    const body = [
      inList('First', 1),
      inList('Under it', 1, 1),
      inList('Also', 1, 1),
      inList('Second', 1),
      inList('Again from the top of its letters', 1, 1),
      inList('Nineteen', 2),
      inList('Twenty', 2),
      inList('A point', 3),
      inList('Of concern', 4),
      inList('Its recommendation', 4, 1),
    ].join('')
    expect(textOf({ body, numbering: NUMBERING }).split('\n')).toEqual([
      '1. First',
      '(a) Under it',
      '(b) Also',
      '2. Second',
      '(a) Again from the top of its letters',
      '19. Nineteen',
      '20. Twenty',
      '• A point',
      'Cause I: Of concern',
      '1.1 Its recommendation',
    ])
  })

  it('takes numbers and hidden text from styles, and what they are based on', () => {
    const styles = `
      <w:style w:styleId="Rec"><w:name w:val="Rec"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="RecBold"><w:basedOn w:val="Rec"/></w:style>
      <w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>`
    const body = [
      paragraph('Act now', '<w:pStyle w:val="RecBold"/>'),
      paragraph(
        'No number here',
        '<w:pStyle w:val="RecBold"/><w:numPr><w:numId w:val="0"/></w:numPr>',
      ),
      paragraph('Not to be seen', '<w:pStyle w:val="Secret"/>'),
      paragraph('A heading', '<w:pStyle w:val="H"/>'),
    ].join('')
    const { blocks } = read({ body, styles, numbering: NUMBERING })
    expect(blocks).toEqual([
      { kind: 'text', text: 'Act now', mark: '19.' },
      { kind: 'text', text: 'No number here' },
      { kind: 'text', text: 'A heading', level: 2 },
    ])
  })

  it('is read with its tracked changes accepted, and says so', () => {
    const body = `<w:p>${run('I am ')}<w:del><w:r><w:delText>not fully </w:delText></w:r></w:del><w:ins>${run('fully ')}</w:ins>${run('supportive')}</w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('One')}</w:p>${paragraph('paragraph.')}
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('A row that went')}</w:tc></w:tr></w:tbl>`
    const { blocks, doubts } = read({ body })
    expect(blockText(blocks)).toBe('I am fully supportive\n\nOne paragraph.')
    expect(doubts).toContain('tracked-changes')
  })

  it('shows what a reader sees: results of fields, symbols, breaks; not codes or hidden words', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "d MMMM"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('5 February 2024')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:p>${field}${run(' ')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(' well')}<w:r><w:noBreakHyphen/></w:r>${run('known')}${run('secret', '<w:vanish/>')}</w:p>`
    const { blocks, doubts } = read({ body })
    expect(blockText(blocks)).toBe('5 February 2024 ✓ well-known')
    expect(doubts).toContain('hidden-text-left-out')
  })

  it('gives a text box once, after its paragraph, and keeps notes out of the words', () => {
    const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`
    const body = `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('—')}</w:footnote><w:footnote w:id="2">${paragraph('Said in May.')}</w:footnote>`
    const source = read({ body, footnotes })
    expect(blockText(source.blocks)).toBe('Before\n\nIn the box')
    expect(source.notes).toEqual(['Said in May.'])
  })

  it('is known by its namespaces, whatever their prefix', () => {
    const body = '<x:p><x:r><x:t>The prefix is any word</x:t></x:r></x:p>'
    expect(textOf({ body, prefix: 'x' })).toBe('The prefix is any word')
  })

  it('takes the marking from its header', () => {
    const [reading] = readSourceRecords(
      read({ body: paragraph('PCC comments'), header: paragraph('OFFICIAL') }),
    )
    expect(reading?.imported.marking).toBe('OFFICIAL')
  })

  it('that is a form in a table gives its fields, with recommendations counted by Word', () => {
    const body = [
      paragraph('PCC and Joint thematic acknowledgement record'),
      table([
        ['Force', 'Northmarch'],
        ['Police and Crime Commissioner', 'Alex Fenwick'],
        ['Title of inspection', 'Getting a grip'],
        ['Inspectorate', 'HMICFRS'],
        ['Summary of inspection', 'Inspectors looked at control rooms.\nThey found gaps.'],
        ['Grade', ''],
        [
          'Recommendations',
          paragraph('Chief constables') +
            inList('Forces should plan.', 2) +
            inList('Forces should act.', 2),
        ],
        ['Areas for improvement', ''],
      ]),
      paragraph('PCC comments'),
      paragraph('I welcome it.'),
      paragraph('Recommendation 19: Forces should plan'),
      paragraph('I have asked for the plan.'),
      paragraph('Recommendation 20: Forces should act'),
      paragraph('The force will act in May.'),
    ].join('')
    const [reading] = readSourceRecords(read({ body, numbering: NUMBERING }))
    expect(reading?.imported).toMatchObject({
      form: 'acknowledgement-form',
      force: 'Northmarch',
      summary: 'Inspectors looked at control rooms. They found gaps.',
      generalComment: 'I welcome it.',
      items: [
        {
          ref: '19',
          addressee: 'Chief constables',
          text: 'Forces should plan.',
          response: 'I have asked for the plan.',
        },
        {
          ref: '20',
          addressee: 'Chief constables',
          text: 'Forces should act.',
          response: 'The force will act in May.',
        },
      ],
    })
  })

  it('that is a table of items keeps each cell’s paragraphs with its item', () => {
    const body = [
      paragraph('PCC response to the HMICFRS report on vetting'),
      table([
        ['No', 'Recommendation', 'Force response', 'PCC response'],
        ['4', 'Forces should vet.', 'We do.', 'I have checked.\nI will check again.'],
        ['5', 'Forces should tell.', '', 'I will ask for it.'],
      ]),
    ].join('')
    const [reading] = readSourceRecords(read({ body }))
    expect(reading?.imported.items).toMatchObject([
      {
        ref: '4',
        text: 'Forces should vet.',
        forceResponse: 'We do.',
        response: 'I have checked.\n\nI will check again.',
      },
      { ref: '5', text: 'Forces should tell.', response: 'I will ask for it.' },
    ])
  })
})
