// Sending without being spoken to. The service keeps no conversation references: Teams gives the same one-to-one
// conversation each time it is asked for by the person's directory id, and where cards stand is in the round.
import type { Chat } from './approvals/desk.ts'
import { Fault, isFault } from '#core/faults.ts'
import type { Settings } from './settings.ts'
import type { TeamsBot } from './teamsBot.ts'
import { callTeams } from './teamsCall.ts'
import { cardMessage, textMessage } from './teamsMessages.ts'

async function unlessGone(call: () => Promise<unknown>): Promise<void> {
  try {
    await callTeams(call)
  } catch (thrown) {
    if (!isFault(thrown, 'gone')) throw thrown
  }
}

export function createChat(
  { conversations }: TeamsBot['api'],
  { TENANT_ID }: Pick<Settings, 'TENANT_ID'>,
): Chat {
  // Teams wants the directory id in `id` itself (msteams-docs #14079), and gives the conversation there already is.
  const conversationWith = async (personId: string): Promise<string> =>
    (
      await callTeams(() =>
        conversations.create({
          isGroup: false,
          members: [{ id: personId, role: 'user' }],
          tenantId: TENANT_ID,
          channelData: { tenant: { id: TENANT_ID } },
        }),
      )
    ).id

  async function teamsIdOf(personId: string, conversationId: string): Promise<string> {
    const members = await callTeams(() => conversations.getMembers(conversationId))
    const member = members.find(({ aadObjectId }) => aadObjectId === personId)
    if (member) return member.id
    throw new Fault('notAllowed', 'The person is not a member of their own chat with the bot.')
  }

  // Teams always gives the same, so that it need be asked once only. Who has the app no longer is refused in it.
  const known = new Map<string, string>()
  async function knownConversation(personId: string): Promise<string> {
    const conversationId = known.get(personId) ?? (await conversationWith(personId))
    known.set(personId, conversationId)
    return conversationId
  }

  return {
    async send(personId, draw) {
      const conversationId = await knownConversation(personId)
      const message = cardMessage(draw(await teamsIdOf(personId, conversationId)))
      const { id } = await callTeams(() => conversations.createActivity(conversationId, message))
      return { personId, conversationId, messageId: id }
    },
    edit: ({ conversationId, messageId }, card) =>
      unlessGone(() => conversations.updateActivity(conversationId, messageId, cardMessage(card))),
    redraw: ({ personId, conversationId, messageId }, draw) =>
      unlessGone(async () => {
        const message = cardMessage(draw(await teamsIdOf(personId, conversationId)))
        return conversations.updateActivity(conversationId, messageId, message)
      }),
    remove: ({ conversationId, messageId }) =>
      unlessGone(() => conversations.deleteActivity(conversationId, messageId)),
    async conversationOf(personId) {
      try {
        return await conversationWith(personId)
      } catch (thrown) {
        if (isFault(thrown, 'notAllowed') || isFault(thrown, 'gone')) return undefined
        throw thrown
      }
    },
    isOwn: async (personId, conversationId) =>
      (await knownConversation(personId)) === conversationId,
    say: (conversationId, text) =>
      unlessGone(() => conversations.createActivity(conversationId, textMessage(text))),
  }
}
