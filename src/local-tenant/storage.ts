// Everything the local tenant remembers, in one SQLite file kept between runs.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const TABLES = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE IF NOT EXISTS lists (
    id TEXT PRIMARY KEY, title TEXT NOT NULL UNIQUE COLLATE NOCASE, path TEXT NOT NULL, template TEXT NOT NULL,
    description TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL,
    inherits INTEGER NOT NULL DEFAULT 1, settings TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS columns (
    list TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (list, id), UNIQUE (list, name)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS content_types (list TEXT NOT NULL, id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS views (list TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (list, id)) STRICT;
  CREATE TABLE IF NOT EXISTS role_assignments (list TEXT NOT NULL, principal INTEGER NOT NULL, role INTEGER NOT NULL,
    PRIMARY KEY (list, principal, role)) STRICT;

  CREATE TABLE IF NOT EXISTS grants (id TEXT PRIMARY KEY, place TEXT NOT NULL, app TEXT NOT NULL, role TEXT NOT NULL) STRICT;

  CREATE TABLE IF NOT EXISTS items (
    list TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL,
    created TEXT NOT NULL, created_by TEXT NOT NULL, modified TEXT NOT NULL, modified_by TEXT NOT NULL,
    fields TEXT NOT NULL, PRIMARY KEY (list, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS item_versions (
    list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL,
    modified TEXT NOT NULL, modified_by TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (list, item, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS serials (list TEXT PRIMARY KEY, item INTEGER NOT NULL, change INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS changes (
    list TEXT NOT NULL, item INTEGER NOT NULL, sequence INTEGER NOT NULL, deleted INTEGER NOT NULL, PRIMARY KEY (list, item)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS changes_in_order ON changes (list, sequence);

  CREATE TABLE IF NOT EXISTS files (
    list TEXT NOT NULL, item INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, parent TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
    media_type TEXT, content BLOB, PRIMARY KEY (list, item), UNIQUE (list, parent, name)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS file_versions (
    list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, media_type TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (list, item, version)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS labels (
    list TEXT NOT NULL, item INTEGER NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    explicit INTEGER NOT NULL, locked INTEGER NOT NULL, PRIMARY KEY (list, item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS recycled (guid TEXT PRIMARY KEY, list TEXT NOT NULL, item INTEGER NOT NULL, at TEXT NOT NULL)
    STRICT;

  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY, list TEXT NOT NULL, definition TEXT NOT NULL, expires TEXT NOT NULL, noticed INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS activities (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, at TEXT NOT NULL, activity TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, mail TEXT NOT NULL) STRICT;
`

/** Opens the folder's database, made if it is not there. Throws an Error that says what to do when it can't be written. */
export function openStorage(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (cause) {
    throw new Error(`The data folder ${folder} can’t be written. Choose another with --data DIR.`, {
      cause,
    })
  }
  try {
    return prepared(new DatabaseSync(join(folder, 'tenant.sqlite')))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The data in ${folder} can’t be read (${why}). Move it away, or choose another folder with --data DIR.`,
      { cause },
    )
  }
}

/** A tenant that is forgotten when it stops: for tests. */
export const openForgetfulStorage = (): DatabaseSync => prepared(new DatabaseSync(':memory:'))

function prepared(storage: DatabaseSync): DatabaseSync {
  storage.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;')
  storage.exec(TABLES)
  return storage
}

/** All or nothing. */
export function inTransaction<T>(storage: DatabaseSync, work: () => T): T {
  storage.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    storage.exec('COMMIT')
    return result
  } catch (thrown) {
    storage.exec('ROLLBACK')
    throw thrown
  }
}

export function readSetting(storage: DatabaseSync, name: string): string | undefined {
  const row = storage.prepare('SELECT value FROM settings WHERE name = ?').get(name)
  return row === undefined ? undefined : String(row['value'])
}

export function writeSetting(storage: DatabaseSync, name: string, value: string): void {
  storage.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value)
}
