import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { SESSION_FAULT_TEXT, SessionFault } from './sessionFault.ts'

const UNEXPECTED = {
  title: 'Acknowledgement Records could not be opened',
  text: 'Something went wrong that we did not foresee. Nothing is lost. Try again; if it goes on, tell your IT support.',
}

/** What happened, in words for a person. */
export const wordsOfSessionFault = (fault: unknown): { title: string; text: string } =>
  fault instanceof SessionFault ? SESSION_FAULT_TEXT[fault.code] : UNEXPECTED

export function SessionProblem({ fault }: { readonly fault: unknown }): ReactNode {
  const { title, text } = wordsOfSessionFault(fault)
  return (
    <main className="notice-page">
      <h1>{title}</h1>
      <p>{text}</p>
      <Button appearance="primary" onClick={() => location.reload()}>
        Try again
      </Button>
    </main>
  )
}
