// Loaded when something is exported: the writers of both formats.
import { csvOf } from '#documents/csv.ts'
import { handOver } from './handOver.ts'
import type { Cell, ExportTable } from './table.ts'
import { writeXlsx } from './xlsx.ts'

export type ExportFormat = 'xlsx' | 'csv'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const asText = (cell: Cell): string => (typeof cell === 'object' ? cell.day : String(cell))

export async function exportTable(table: ExportTable, format: ExportFormat): Promise<void> {
  const file =
    format === 'xlsx'
      ? new Blob([await writeXlsx(table)], { type: XLSX_TYPE })
      : new Blob([csvOf([table.headings, ...table.rows.map((row) => row.map(asText))])], {
          type: 'text/csv;charset=utf-8',
        })
  handOver(file, `${table.title}.${format}`)
}
