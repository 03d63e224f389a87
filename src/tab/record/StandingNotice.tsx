// At the top of the record: where it stands in being approved, in one sentence.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { instantInWords } from '#core/day.ts'
import type { Decision } from '#core/round.ts'
import type { Standing } from '#core/standing.ts'
import { useFocusWhenLost } from '../useFocusWhenLost.ts'

type Said = {
  readonly intent: 'info' | 'success' | 'warning' | 'error'
  readonly title: string
  readonly text: string
}

const CHANGED_SINCE =
  'The record has been changed since it was put before them, perhaps in SharePoint. It can’t be decided like this: take it back, and ask again.'

const byWhom = ({ by, as, at }: Decision): string => `${by.name}, ${as}, on ${instantInWords(at)}`

function saidOf(standing: Standing): Said | undefined {
  switch (standing.kind) {
    case 'draft':
      return standing.returned
        ? {
            intent: 'warning',
            title: `Returned by ${byWhom(standing.returned)}`,
            text: standing.returned.words,
          }
        : undefined
    case 'toBeSent':
      return {
        intent: 'info',
        title: 'Waiting to be sent',
        text: 'The service that asks the Commissioner was away. It sends the card by itself as soon as it is back.',
      }
    case 'waiting': {
      const { approver, asked } = standing.round
      return {
        intent: standing.hasChanged ? 'warning' : 'info',
        title: `Waiting for ${approver.name} since ${instantInWords(asked.at)}`,
        text: standing.hasChanged ? CHANGED_SINCE : 'Nobody can edit it meanwhile.',
      }
    }
    case 'approved':
      return {
        intent: 'success',
        title: `Approved by ${byWhom(standing.decision)}`,
        text: standing.decision.words,
      }
    case 'unproved':
      return {
        intent: 'error',
        title: 'This approval can’t be believed',
        text: standing.words,
      }
    case 'legacy':
      return {
        intent: 'info',
        title: 'Published before this register was kept',
        text: 'It was brought in from an old record. No approval is recorded for it here.',
      }
    default:
      return standing satisfies never
  }
}

/** When it comes to stand elsewhere while one looks, the page goes to where that is said. */
function useShownOnChange(title: string | undefined) {
  const before = useRef(title)
  useEffect(() => {
    if (before.current === title) return
    before.current = title
    scrollTo({ top: 0 })
  }, [title])
  return useFocusWhenLost(title)
}

export function StandingNotice({ standing }: { readonly standing: Standing }): ReactNode {
  const said = saidOf(standing)
  const place = useShownOnChange(said?.title)
  return (
    <div ref={place} tabIndex={-1}>
      {said && (
        <MessageBar key={said.title} intent={said.intent} layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{said.title}</MessageBarTitle> {said.text}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
