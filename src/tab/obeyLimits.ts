// A service that is asked too much turns a request away and says how long to wait. What it turned away it did not do, so
// that it may be sent again.
const TOO_MANY_REQUESTS = 429
/** Whoever would wait longer is told instead. */
const MOST_SECONDS = 10

/** `send` is called once more after the wait. */
export async function obeyLimits(send: () => Promise<Response>): Promise<Response> {
  const answer = await send()
  const seconds = Number(answer.headers.get('retry-after') ?? Infinity)
  if (answer.status !== TOO_MANY_REQUESTS || !(seconds <= MOST_SECONDS)) return answer
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  return send()
}
