// One way to hand a print to whoever asked for it.
import type { Response } from 'express'
import type { Printed } from '#documents/printing.ts'

/** `stem` is the file's name without its ending. What is sent is somebody's text: kept nowhere, never run as our page. */
export const sendPrint = (
  response: Response,
  stem: string,
  { bytes, mediaType, extension }: Printed,
): Response =>
  response
    .attachment(`${stem}${extension}`)
    .set('Cache-Control', 'no-store')
    .set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .type(mediaType)
    .send(Buffer.from(bytes))
