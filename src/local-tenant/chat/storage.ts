// The chats' messages, and for whom the bot is installed.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { PersonKey } from '../identity.ts'
import { type Card, cardShape, type Execute } from './card.ts'

const TABLES = `
  CREATE TABLE IF NOT EXISTS chat_messages (
    id INTEGER PRIMARY KEY, person TEXT NOT NULL, sender TEXT NOT NULL, text TEXT, card TEXT, edited TEXT,
    revision INTEGER NOT NULL DEFAULT 1, view TEXT, redraw TEXT, note TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS chat_messages_of_person ON chat_messages (person, id);
  CREATE TABLE IF NOT EXISTS chat_authors (message INTEGER PRIMARY KEY, author TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS chat_installations (person TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
`

export type Said = { readonly text?: string | undefined; readonly card?: Card | undefined }

export type Message = Said & {
  /** As in Teams, the milliseconds at which it was sent. */
  readonly id: number
  readonly person: PersonKey
  readonly sender: 'bot' | 'person'
  /** Whose it is in the office's chat, of which each person has a copy. Absent in the chat with the bot. */
  readonly author?: PersonKey
  readonly editedAt?: string
  /** Grows with every edit and every press. */
  readonly revision: number
  /** The card as this person alone sees it, where it is not the one everybody was sent. */
  readonly view?: Card
  /** What asks for this person's view, when that is due. */
  readonly redraw?: Execute
  /** What Teams itself has to say about the message. */
  readonly note?: string
}

export type Messages = {
  /** Of both chats. */
  all(person: PersonKey): readonly Message[]
  find(person: PersonKey, id: number): Message | undefined
  add(person: PersonKey, sender: Message['sender'], said: Said, redraw?: Execute): number
  /** Notes whose it is, in the office's chat. */
  sign(id: number, author: PersonKey): void
  /** The new words stand for everybody: a view of one's own is forgotten. */
  edit(message: Message, said: Said, redraw: Execute | undefined): void
  remove(message: Message): void
  /** For the answer to a press. */
  show(message: Message, view: Card): void
  /** For the answer to a redraw: nothing happens when the message was edited or pressed meanwhile. */
  redrawn(message: Message, result: { readonly view?: Card; readonly note?: string }): void
  redrawLater(message: Message, redraw: Execute): void
  note(id: number, note: string): void
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

const cardIn = (cell: SQLOutputValue | undefined): Card | undefined =>
  typeof cell === 'string' ? cardShape.parse(JSON.parse(cell)) : undefined

function messageOf(row: Record<string, SQLOutputValue>): Message {
  const { text, edited, note, redraw, author } = row
  const card = cardIn(row['card'])
  const view = cardIn(row['view'])
  return {
    id: Number(row['id']),
    person: String(row['person']) as PersonKey,
    sender: row['sender'] === 'bot' ? 'bot' : 'person',
    revision: Number(row['revision']),
    ...(typeof author === 'string' && { author: author as PersonKey }),
    ...(typeof text === 'string' && { text }),
    ...(card && { card }),
    ...(view && { view }),
    ...(typeof edited === 'string' && { editedAt: edited }),
    ...(typeof redraw === 'string' && { redraw: JSON.parse(redraw) as Execute }),
    ...(typeof note === 'string' && { note }),
  }
}

export function createMessages(storage: DatabaseSync): Messages {
  storage.exec(TABLES)
  const newest = storage.prepare('SELECT max(id) AS id FROM chat_messages')
  const one = 'SELECT * FROM chat_messages LEFT JOIN chat_authors ON message = id WHERE person = ?'
  const all = storage.prepare(`${one} ORDER BY id`)
  const find = storage.prepare(`${one} AND id = ?`)
  const sign = storage.prepare('INSERT INTO chat_authors (message, author) VALUES (?, ?)')
  const insert = storage.prepare(
    'INSERT INTO chat_messages (id, person, sender, text, card, redraw) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const edit = storage.prepare(
    `UPDATE chat_messages SET text = ?, card = ?, redraw = ?, edited = ?, revision = revision + 1, view = NULL, note = NULL
     WHERE id = ?`,
  )
  const remove = storage.prepare('DELETE FROM chat_messages WHERE id = ?')
  const show = storage.prepare(
    'UPDATE chat_messages SET view = ?, redraw = NULL, note = NULL, revision = revision + 1 WHERE id = ?',
  )
  const redrawn = storage.prepare(
    'UPDATE chat_messages SET view = coalesce(?, view), note = ?, redraw = NULL WHERE id = ? AND revision = ?',
  )
  const redrawLater = storage.prepare(
    'UPDATE chat_messages SET redraw = coalesce(redraw, ?) WHERE id = ?',
  )
  const note = storage.prepare('UPDATE chat_messages SET note = ? WHERE id = ?')
  return {
    all: (person) => all.all(person).map(messageOf),
    find(person, id) {
      const row = find.get(person, id)
      return row && messageOf(row)
    },
    add(person, sender, { text, card }, redraw) {
      const id = Math.max(Date.now(), Number(newest.get()?.['id'] ?? 0) + 1)
      insert.run(id, person, sender, text ?? null, json(card), json(redraw))
      return id
    },
    sign: (id, author) => void sign.run(id, author),
    edit({ id }, { text, card }, redraw) {
      edit.run(text ?? null, json(card), json(redraw), new Date().toISOString(), id)
    },
    remove: ({ id }) => void remove.run(id),
    show: ({ id }, view) => void show.run(json(view), id),
    redrawn: ({ id, revision }, result) =>
      void redrawn.run(json(result.view), result.note ?? null, id, revision),
    redrawLater: ({ id }, redraw) => void redrawLater.run(json(redraw), id),
    note: (id, words) => void note.run(words, id),
  }
}

export type Installations = {
  has(person: PersonKey): boolean
  add(person: PersonKey): void
  remove(person: PersonKey): void
}

/** After `createMessages`, which makes the tables. */
export function createInstallations(storage: DatabaseSync): Installations {
  const has = storage.prepare('SELECT 1 FROM chat_installations WHERE person = ?')
  const add = storage.prepare('INSERT OR IGNORE INTO chat_installations (person, at) VALUES (?, ?)')
  const remove = storage.prepare('DELETE FROM chat_installations WHERE person = ?')
  return {
    has: (person) => has.get(person) !== undefined,
    add: (person) => void add.run(person, new Date().toISOString()),
    remove: (person) => void remove.run(person),
  }
}
