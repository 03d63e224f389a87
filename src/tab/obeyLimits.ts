// A service that is asked too much turns a request away and says how long to wait. What it turned away it did not do, so
// that it may be sent again.
const TOO_MANY_REQUESTS = 429
/** In all. Whoever would wait longer is told instead. */
const MOST_SECONDS = 20

/** `send` is called again after each wait. */
export async function obeyLimits(
  send: () => Promise<Response>,
  mostSeconds = MOST_SECONDS,
): Promise<Response> {
  for (let waited = 0; ; ) {
    const answer = await send()
    const seconds = Number(answer.headers.get('retry-after') ?? Infinity)
    if (answer.status !== TOO_MANY_REQUESTS || !(waited + seconds <= mostSeconds)) return answer
    waited += seconds
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  }
}
