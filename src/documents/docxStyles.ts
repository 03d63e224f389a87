// The look of the Word document, all of it in named styles, so that an office can restyle it in Word.
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, TabStopType } from 'docx'

/** Twentieths of a point, Word's own measure. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const PAGE_WIDTH = mm(210)
export const PAGE_HEIGHT = mm(297)
export const PAGE_MARGIN = mm(25)
export const TEXT_WIDTH = PAGE_WIDTH - 2 * PAGE_MARGIN

/** Where the values of the form begin: wide enough for “Police and Crime Commissioner”. */
export const VALUE_INDENT = mm(60)
/** Half points. */
export const LABEL_SIZE = 21
/** How far a list stands in from the text around it. */
export const LIST_INDENT = mm(9)

const INK = '0B0C0C'
const RULE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'B1B4B6' }

const spacing = (before: number, after: number, line = 276) => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
})

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: 'Arial' },
  paragraph: { spacing: spacing(before, after, 252), keepNext: true, keepLines: true },
})

const style = (id: string, name: string, paragraph: object = {}, run: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph,
  run,
})

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: spacing(0, 140) },
    },
    title: heading(40, 120, 280),
    heading1: heading(30, 440, 160),
    heading2: heading(24, 340, 120),
    heading3: heading(22, 240, 100),
    hyperlink: { run: { color: '1D4F91', underline: {} } },
  },
  paragraphStyles: [
    style('Fact', 'Fact', {
      indent: { left: VALUE_INDENT, hanging: VALUE_INDENT },
      tabStops: [{ type: TabStopType.LEFT, position: VALUE_INDENT }],
      // Word draws one paragraph's top border and, between two alike, the one between.
      border: { top: RULE, between: RULE },
      spacing: spacing(100, 100),
    }),
    style('FactContinued', 'Fact continued', { indent: { left: VALUE_INDENT } }),
    style('ListItem', 'List item', { spacing: spacing(0, 120) }),
    style('Quote', 'Quote', {
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: 'B1B4B6' } },
    }),
    style('Label', 'Label', { keepNext: true, spacing: spacing(0, 80) }),
    style('TableText', 'Table text', { spacing: spacing(0, 0, 252) }, { size: 20 }),
    style('TableHead', 'Table head', { spacing: spacing(0, 0, 252) }, { size: 20, bold: true }),
    style(
      'TableCaption',
      'Table caption',
      { keepNext: true, spacing: spacing(200, 80) },
      { bold: true },
    ),
    style(
      'DraftNotice',
      'Draft notice',
      {
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 12, space: 6, color: INK },
          ]),
        ),
        indent: { left: mm(2.5), right: mm(2.5) },
        spacing: spacing(120, 360),
      },
      { bold: true },
    ),
    style(
      'PageLine',
      'Page line',
      {
        tabStops: [
          { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
          { type: TabStopType.RIGHT, position: TEXT_WIDTH },
        ],
        alignment: AlignmentType.LEFT,
        spacing: spacing(0, 0),
      },
      { size: 18 },
    ),
  ],
}
