// The app in people's Teams. Installing tells the bot of its new chat; without it the bot may not write to the person.
import { type LocalPerson, PEOPLE, type PersonKey } from '../identity.ts'
import { installing, joining } from './activities.ts'
import { deliver } from './bot.ts'
import { OFFICE_PEOPLE } from './conversations.ts'
import type { Chat } from './parts.ts'

export type Installed = {
  readonly installed: readonly PersonKey[]
  /** Where the bot did not take the news: ask again once it answers. */
  readonly failed: readonly PersonKey[]
}

/**
 * As the office's administrator does it, for everyone there who hasn't the app yet. Asked again, it does nothing.
 * Fails for all where the catalogue has no app to install.
 */
export async function installForAll(chat: Chat): Promise<Installed> {
  const failed: PersonKey[] = []
  for (const person of OFFICE_PEOPLE) {
    if (chat.installations.has(person.key)) continue
    if (!(await install(chat, person))) {
      chat.installations.remove(person.key)
      chat.changed(person.key)
      failed.push(person.key)
    }
  }
  return {
    installed: OFFICE_PEOPLE.map(({ key }) => key).filter((key) => !failed.includes(key)),
    failed,
  }
}

/** True when the bot took the news of its new chat. */
export async function install(chat: Chat, person: LocalPerson): Promise<boolean> {
  // At once, for the bot may greet the person before it answers.
  chat.installations.add(person.key)
  const isTold =
    (await deliver(chat, person, installing('add'))) && (await deliver(chat, person, joining))
  chat.changed(person.key)
  return isTold
}

export async function uninstall(chat: Chat, key: PersonKey): Promise<void> {
  const person = PEOPLE.find((one) => one.key === key)
  if (!person || !chat.installations.has(key)) return
  chat.installations.remove(key)
  await deliver(chat, person, installing('remove'))
  chat.changed(key)
}
