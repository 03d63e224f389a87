// Work under one name, one piece after another in this process. It spares duplicates (two cards for one round); what
// must never happen twice is held by conditional writes, whichever process does it.
export type OneAtATime = <T>(name: string, work: () => Promise<T>) => Promise<T>

export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const run = (last.get(name) ?? Promise.resolve()).then(work)
    const settled = run.catch(() => undefined)
    last.set(name, settled)
    void settled.then(() => last.get(name) === settled && last.delete(name))
    return run
  }
}
