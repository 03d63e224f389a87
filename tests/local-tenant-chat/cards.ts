// Cards for these tests, in the shape of the product's own.
import type { ActivityParams } from '@microsoft/teams.api'
import { personByKey } from '../../src/local-tenant/identity.ts'

export const teamsIdOf = (key: string): string => personByKey(key)?.teamsId ?? ''

const card = (words: string, more: object = {}) => ({
  type: 'AdaptiveCard' as const,
  version: '1.5' as const,
  lang: 'en',
  body: [{ type: 'TextBlock', text: words, wrap: true, style: 'heading' }],
  ...more,
})

/** Everybody's card, which asks for the named person's own view. */
export const baseCard = (words: string, round: number, ...userIds: string[]) =>
  card(words, {
    refresh: {
      action: {
        type: 'Action.Execute',
        verb: 'refresh',
        title: 'Refresh',
        data: { action: 'refresh', round },
      },
      userIds,
    },
  })

/** One that asks for everybody’s own view. */
export const sharedCard = (words: string) =>
  card(words, {
    refresh: {
      action: { type: 'Action.Execute', verb: 'shared', title: 'Refresh', data: { recordId: '2' } },
    },
  })

export const plainCard = (words: string) => card(words)

export const decisionCard = (words: string) =>
  card(words, {
    body: [
      { type: 'TextBlock', text: words, wrap: true, style: 'heading' },
      {
        type: 'Input.Text',
        id: 'words',
        label: 'Your words',
        isMultiline: true,
        isRequired: true,
        errorMessage: 'Say why.',
      },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Approve',
        verb: 'approve',
        style: 'positive',
        associatedInputs: 'none',
        data: { action: 'approve', round: 1 },
      },
      {
        type: 'Action.Execute',
        title: 'Return',
        verb: 'return',
        data: { action: 'return', round: 1 },
      },
    ],
  })

// Written as the wire has it; the SDK's own card types are the product's business.
export const message = (content: object): ActivityParams => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
})

/** What the app’s message extension answers with one record. */
export const offered = (card: object, title = 'Custody suites') => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: card,
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title, text: 'Draft' },
        },
      },
    ],
  },
})
