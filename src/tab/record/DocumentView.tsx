// The document to read: core's blocks, exactly those that every print is made from.
import { Fragment, type ReactNode, useId } from 'react'
import type { Fact, PaperBlock, PaperDescription } from '#core/document.ts'
import { RichTextView } from '../richText/RichTextView.tsx'

const FactView = ({ fact }: { readonly fact: Fact }): ReactNode => (
  <>
    <dt>{fact.label}</dt>
    <dd>
      {fact.parts.length === 0 && <span className="quiet">Empty</span>}
      {fact.parts.map((part, index) =>
        part.kind === 'text' ? (
          <RichTextView key={index} text={part.text} />
        ) : (
          <Fragment key={index}>
            {part.addressee !== '' && <p>{part.addressee}</p>}
            <ul className="marked">
              {part.lines.map((line, place) => (
                <li key={place}>
                  {line.mark} {line.text}
                </li>
              ))}
            </ul>
          </Fragment>
        ),
      )}
    </dd>
  </>
)

const TableView = (props: {
  readonly table: Extract<PaperBlock, { kind: 'table' }>
}): ReactNode => {
  const { caption, columns, rows } = props.table
  return (
    <div className="audit">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], place) => (
            <tr key={place}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockView({ block }: { readonly block: PaperBlock }): ReactNode {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className="facts">
          {block.facts.map((fact) => (
            <FactView key={fact.label} fact={fact} />
          ))}
        </dl>
      )
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'label':
      return (
        <p>
          <strong>{block.label}:</strong> {block.value}
        </p>
      )
    case 'text':
      return <RichTextView text={block.text} />
    case 'lines':
      return <p className="lines">{block.lines.join('\n')}</p>
    case 'table':
      return <TableView table={block} />
    default:
      return block satisfies never
  }
}

export const DocumentView = (props: { readonly description: PaperDescription }): ReactNode => {
  const { title, marking, isDraft, blocks } = props.description
  const titleId = useId()
  return (
    <article className="document" aria-labelledby={titleId}>
      <p className="marking">
        {[marking, isDraft ? 'Draft' : ''].filter((word) => word !== '').join(' · ')}
      </p>
      <h2 id={titleId}>{title}</h2>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </article>
  )
}
