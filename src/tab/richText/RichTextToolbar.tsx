import { ToggleButton, Toolbar, Tooltip } from '@fluentui/react-components'
import {
  TextBold20Regular,
  TextBulletList20Regular,
  TextItalic20Regular,
  TextNumberListLtr20Regular,
  TextQuote20Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { Format, Formats } from './formats.ts'
import { LinkButton } from './LinkButton.tsx'

const BUTTONS: readonly { format: Format; label: string; icon: ReactElement }[] = [
  { format: 'bold', label: 'Bold (Ctrl+B)', icon: <TextBold20Regular /> },
  { format: 'italic', label: 'Italic (Ctrl+I)', icon: <TextItalic20Regular /> },
  { format: 'bullets', label: 'Bulleted list', icon: <TextBulletList20Regular /> },
  { format: 'numbered', label: 'Numbered list', icon: <TextNumberListLtr20Regular /> },
  { format: 'quote', label: 'Quotation', icon: <TextQuote20Regular /> },
]

export const RichTextToolbar = (props: {
  readonly label: string
  readonly formats: Formats
  readonly onToggle: (format: Format) => void
  readonly onLink: (address: string) => void
}): ReactNode => (
  <Toolbar size="small" className="rich-toolbar" aria-label={`Formatting of ${props.label}`}>
    {BUTTONS.map(({ format, label, icon }) => (
      <Tooltip key={format} content={label} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={icon}
          checked={props.formats[format]}
          // Keeps what is chosen in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onToggle(format)}
        />
      </Tooltip>
    ))}
    <LinkButton formats={props.formats} onLink={props.onLink} />
  </Toolbar>
)
