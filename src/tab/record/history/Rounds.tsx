// The rounds of asking, the newest first, each with what was shown.
import { type ReactNode, useState } from 'react'
import { documentOf } from '#core/document.ts'
import { type ApprovalRound, decisionOf } from '#core/round.ts'
import { DocumentView } from '../DocumentView.tsx'
import { roundInWords } from './roundHistory.ts'

/** A round, and whether its receipt holds; undefined where there is none, or it can’t be checked now. */
export type CheckedRound = {
  readonly round: ApprovalRound
  readonly receiptHolds?: boolean | undefined
}

function WhatWasShown({ round, receiptHolds }: CheckedRound): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const decision = decisionOf(round)
  const isApproved = round.state.state === 'Approved' && receiptHolds !== false
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>What was shown in round {round.number}</summary>
      {isOpen && (
        <>
          <DocumentView
            description={documentOf(
              round.content,
              isApproved && decision ? { kind: 'approved', decision } : { kind: 'draft' },
            )}
          />
          <p className="quiet">Fingerprint of these words (SHA-256): {round.fingerprint}</p>
        </>
      )}
    </details>
  )
}

function Round(props: CheckedRound & { readonly before: ApprovalRound | undefined }): ReactNode {
  const { heading, sentences, words, changes } = roundInWords(
    props.round,
    props.before,
    props.receiptHolds,
  )
  return (
    <li>
      <h3>{heading}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {words !== '' && <blockquote className="update">{words}</blockquote>}
      {changes.length > 0 && (
        <>
          <p>Since the round before:</p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <WhatWasShown round={props.round} receiptHolds={props.receiptHolds} />
    </li>
  )
}

export function Rounds({ rounds }: { readonly rounds: readonly CheckedRound[] }): ReactNode {
  if (rounds.length === 0) return null
  const inOrder = rounds.toSorted((a, b) => b.round.number - a.round.number)
  return (
    <section className="panel needs" aria-labelledby="rounds-heading">
      <h2 id="rounds-heading">Rounds of asking</h2>
      <ol className="events">
        {inOrder.map((checked, place) => (
          <Round key={checked.round.number} {...checked} before={inOrder[place + 1]?.round} />
        ))}
      </ol>
    </section>
  )
}
