// PDF by Typst, in a process of its own. A thread would not do: the typesetter is native code, so only the end of a
// process stops it when it takes too long, and a fault in it ends the process it runs in.
import { type ChildProcess, fork } from 'node:child_process'
import { z } from 'zod'
import { type PdfData, pdfData } from './pdfData.ts'
import type { Paper } from './printing.ts'

const TIME_LIMIT_MS = 30_000

const answerSchema = z.union([
  z.object({ bytes: z.instanceof(Uint8Array) }),
  z.object({ fault: z.string() }),
])

export type PdfPrinter = {
  print(paper: Paper): Promise<Uint8Array<ArrayBuffer>>
  stop(): void
}

function start(): ChildProcess {
  const printer = fork(new URL('pdfPrinter.ts', import.meta.url), [], {
    serialization: 'advanced',
    // A small young generation (MB) is tidied often, and what a document held outside the heap goes with it: flat memory.
    execArgv: ['--max-semi-space-size=1'],
    // None of the service's secrets, and no words of a record in its log.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // An idle printer keeps nobody waiting: whoever started it may end.
  printer.unref()
  printer.channel?.unref()
  return printer
}

const isAlive = (printer: ChildProcess): boolean =>
  printer.connected && !printer.killed && printer.exitCode === null && printer.signalCode === null

function typesetBy(printer: ChildProcess, data: PdfData, timeLimitMs: number): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const timer = setTimeout(() => {
    printer.kill('SIGKILL')
    reject(
      new Error(
        `The PDF was not ready in ${timeLimitMs / 1000} seconds and was given up. Take the Word document or the web page instead, and tell support which record it was.`,
      ),
    )
  }, timeLimitMs)
  const onEnd = (): void =>
    reject(new Error('The typesetter stopped before the PDF was ready. Ask for the PDF again.'))
  const onAnswer = (message: unknown): void => {
    const answer = answerSchema.safeParse(message).data
    if (answer && 'bytes' in answer) resolve(answer.bytes)
    else reject(new Error(`The PDF could not be made. ${answer?.fault ?? 'Ask for it again.'}`))
  }
  printer.once('exit', onEnd)
  printer.once('error', onEnd)
  printer.once('message', onAnswer)
  printer.channel?.ref()
  printer.send(data, (error) => error && onEnd())
  return promise.finally(() => {
    clearTimeout(timer)
    printer.off('exit', onEnd)
    printer.off('error', onEnd)
    printer.off('message', onAnswer)
    printer.channel?.unref()
  })
}

/** Prints one PDF at a time, in the order asked. The printer starts with the first and again after a fault. */
export function createPdfPrinter(timeLimitMs = TIME_LIMIT_MS): PdfPrinter {
  let printer: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function typesetInTurn(data: PdfData): Promise<Uint8Array<ArrayBuffer>> {
    if (!printer || !isAlive(printer)) printer = start()
    return new Uint8Array(await typesetBy(printer, data, timeLimitMs))
  }

  return {
    print(paper) {
      const turn = last.then(() => typesetInTurn(pdfData(paper)))
      last = turn.catch(() => undefined)
      return turn
    },
    stop: () => printer?.kill(),
  }
}

const ownPrinter = createPdfPrinter()

/** Bytes of a tagged PDF that claims PDF/UA-1 and PDF/A-2a. The same paper gives the same bytes. */
export const printPdf = (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => ownPrinter.print(paper)
