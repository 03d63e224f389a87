// A card drawn, and its buttons at work.
import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards'
import { z } from 'zod'
import { element } from '../dom.ts'
import { hostConfig } from './hostConfig.ts'
import { markdownToHtml } from './markdown.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text)
  result.didProcess = true
}

export type CardDeeds = {
  open(address: string): void
  press(press: object): Promise<void>
  submit(value: unknown): void
}

const dataOf = z.object({ data: z.unknown().optional() })

export function drawCard(json: object, deeds: CardDeeds): HTMLElement {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => void carryOut(card, action, deeds)
  card.parse(json, new SerializationContext(Versions.v1_5))
  const drawn = card.render()
  const frame = element('div', { class: 'card', tabindex: '-1' })
  frame.append(drawn ?? element('p', {}, 'This card can’t be shown.'))
  return frame
}

async function carryOut(card: AdaptiveCard, action: Action, deeds: CardDeeds): Promise<void> {
  if (action instanceof OpenUrlAction) return deeds.open(action.url ?? '')
  if (action instanceof SubmitAction) return deeds.submit(action.data)
  // Without a verb Teams sends nothing and says nothing (teams.ts #368).
  if (!(action instanceof ExecuteAction) || !action.verb) return
  const buttons = [...(card.renderedElement?.querySelectorAll('button') ?? [])]
  if (buttons.some((button) => button.ariaBusy === 'true')) return
  const { data } = dataOf.parse(action.toJSON())
  const inputs = card
    .getAllInputs()
    .flatMap(({ id, value }) => (id && isText(value) ? [[id, value] as const] : []))
  for (const button of buttons) button.ariaDisabled = 'true'
  if (action.renderedElement) action.renderedElement.ariaBusy = 'true'
  await deeds.press({ verb: action.verb, data: data ?? {}, inputs: Object.fromEntries(inputs) })
  for (const button of buttons) button.ariaDisabled = null
  if (action.renderedElement) action.renderedElement.ariaBusy = null
}

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'
