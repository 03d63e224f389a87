// Gives a person a file, as a download of their browser.

// Long enough for the browser to have begun.
const KEPT_MS = 60_000

export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
