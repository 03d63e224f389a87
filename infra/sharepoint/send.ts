// How provisioning asks Graph and SharePoint, whichever of their addresses a request goes to.
import type { z } from 'zod'

/** Sends one request and parses its answer. Throws a Fault named after `what`. */
export type Send = <T>(
  what: string,
  method: 'get' | 'post' | 'patch',
  path: string,
  shape: z.ZodType<T>,
  body?: object,
) => Promise<T>
