// A card and a sentence as Teams wants them sent.
import type { ActivityParams } from '@microsoft/teams.api'
import type { IAdaptiveCard } from '@microsoft/teams.cards'

export const cardMessage = (card: IAdaptiveCard): ActivityParams => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

export const textMessage = (text: string): ActivityParams => ({ type: 'message', text })
