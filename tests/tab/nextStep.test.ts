// What the record offers to do next, drawn to text without a browser.
import { FluentProvider } from '@fluentui/react-components'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Marking } from '#core/record.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import type { Decision } from '#core/round.ts'
import { NextStep } from '../../src/tab/record/NextStep.tsx'
import { ALEX, aFinding, aRecord, aRound, at } from '../builders.ts'

const DEED = { isBusy: false, fault: undefined, run: async () => true }
const DECISION: Decision = {
  by: ALEX,
  as: 'Commissioner',
  at: at('2023-09-04T10:05:00.000Z'),
  words: '',
}

async function drawn(marking: Marking): Promise<string> {
  const record = aRecord({ status: 'Approved', marking })
  const findings = [aFinding({})]
  const stored = {
    record: { id: '1', version: '1', value: record },
    findings: findings.map((value) => ({ id: '1', version: '1', value })),
    rounds: [],
  }
  const step = createElement(NextStep, {
    standing: { kind: 'approved', round: await aRound({}), decision: DECISION },
    isWritable: false,
    whole: { record, findings },
    stored,
    holders: [],
    isDirty: false,
    approval: {
      ask: DEED,
      takeBack: DEED,
      decide: DEED,
      later: DEED,
      note: DEED,
      publish: DEED,
      close: DEED,
    },
    checkFields: () => true,
    onChange: () => undefined,
  })
  return renderToStaticMarkup(createElement(FluentProvider, {}, step))
}

it('an approved record is offered for publication', async () => {
  expect(await drawn('OFFICIAL')).toContain('Record publication')
})

it('one that is OFFICIAL-SENSITIVE is not, and says why', async () => {
  const page = await drawn('OFFICIAL-SENSITIVE')
  expect(page).not.toContain('Record publication')
  expect(page).toContain(REFUSAL_TEXT.tooSensitive)
})
