// Formatted text, to read. In a place that can be typed in, links are only drawn: a press there means to write.
import { Fragment, type ReactNode } from 'react'
import { isSafeLink, type RichBlock, type RichText, type Run } from '#core/richText.ts'

type Drawing = { readonly links: 'live' | 'drawn' }

function RunView({ run, links }: Drawing & { readonly run: Run }): ReactNode {
  const { text, bold, italic, link } = run
  const words = italic ? <em>{text}</em> : text
  const weighted = bold ? <strong>{words}</strong> : words
  if (link === undefined || !isSafeLink(link)) return weighted
  if (links === 'drawn') return <span className="drawn-link">{weighted}</span>
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {weighted}
    </a>
  )
}

function BlockView({ block, links }: Drawing & { readonly block: RichBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {block.runs.map((run, index) => (
            <RunView key={index} run={run} links={links} />
          ))}
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <RichTextView text={block.blocks} links={links} />
        </blockquote>
      )
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <RichTextView text={item} links={links} />
        </li>
      ))
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    default:
      return block satisfies never
  }
}

export const RichTextView = ({
  text,
  links = 'live',
}: Partial<Drawing> & { readonly text: RichText }): ReactNode => (
  <>
    {text.map((block, index) => (
      <Fragment key={index}>
        <BlockView block={block} links={links} />
      </Fragment>
    ))}
  </>
)
