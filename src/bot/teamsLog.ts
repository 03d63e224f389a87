// The Teams SDK logs whole activities. Ours keeps its sentences and drops what stands beside them.
import type { AppOptions, IPlugin } from '@microsoft/teams.apps'
import type { Log } from './log.ts'

type Logger = NonNullable<AppOptions<IPlugin>['logger']>

const sentenceOf = (said: readonly unknown[]): string =>
  said
    .filter((part) => typeof part === 'string' || part instanceof Error)
    .map((part) => (part instanceof Error ? part.message : part))
    .join(' ')

export function quietLogger(log: Log): Logger {
  const logger: Logger = {
    error: (...said) => log.error({ teams: sentenceOf(said) }),
    warn: (...said) => log.warn({ teams: sentenceOf(said) }),
    info: () => undefined,
    debug: () => undefined,
    trace: () => undefined,
    log: (level, ...said) => {
      if (level === 'error' || level === 'warn') log[level]({ teams: sentenceOf(said) })
    },
    child: () => logger,
  }
  return logger
}
