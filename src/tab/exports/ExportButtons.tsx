// Exports and prints what is shown.
import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ExportFormat } from './exportTable.ts'
import type { ExportTable } from './table.ts'

const NAMES: { readonly [format in ExportFormat]: string } = { xlsx: 'Excel', csv: 'CSV' }

export const ExportButtons = (props: { readonly table: () => ExportTable }): ReactNode => {
  const give = async (format: ExportFormat): Promise<void> => {
    const { exportTable } = await import('./exportTable.ts')
    await exportTable(props.table(), format)
  }
  return (
    <div className="deeds exports">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          icon={<ArrowDownload20Regular />}
          onClick={() => void give(format)}
        >
          {NAMES[format]}
        </Button>
      ))}
      <Button size="small" icon={<Print20Regular />} onClick={() => print()}>
        Print
      </Button>
    </div>
  )
}
