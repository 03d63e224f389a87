// A program of ours as a process of its own: when it is ready, and how much memory it holds.
import { type ChildProcess, execFileSync } from 'node:child_process'

/** The match, once the program has printed it. Rejects when the program ends first. */
export const untilLine = (child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const match = pattern.exec(printed)
      if (match) resolve(match)
    })
    child.once('exit', (code) => {
      reject(
        new Error(`The program ended with ${code ?? 'a signal'} before it printed ${pattern}.`),
      )
    })
  })

/** Resident memory, as `ps` tells it on Linux and macOS. */
export const residentMegabytes = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1_024
