// A table of figures in Word: its caption above it, its head repeated on every page, and no row broken across two.
import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { PaperBlock } from '#core/document.ts'
import { TEXT_WIDTH } from './docxStyles.ts'
import { plainRun } from './docxText.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
const BORDERS = {
  top: NONE,
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  bottom: RULE,
  insideHorizontal: RULE,
}

// The names of the rows take twice the room of a figure.
const widthOf = (index: number, columns: number): number =>
  Math.floor((TEXT_WIDTH * (index === 0 ? 2 : 1)) / (columns + 1))

const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widthOf(index, cells.length), type: WidthType.DXA },
          margins: { top: 60, bottom: 60, right: 120 },
          children: [
            new Paragraph({
              style: isHead ? 'TableHead' : 'TableText',
              children: [plainRun(text)],
            }),
          ],
        }),
    ),
  })

export const tableOf = ({
  caption,
  columns,
  rows,
}: Extract<PaperBlock, { kind: 'table' }>): readonly (Paragraph | Table)[] => [
  new Paragraph({ style: 'TableCaption', children: [plainRun(caption)] }),
  new Table({
    columnWidths: columns.map((_, index) => widthOf(index, columns.length)),
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [rowOf(columns, true), ...rows.map((row) => rowOf(row, false))],
  }),
]
