// Finds responses by any of their words as one types: the one script of the register, written out without its types.
// Without it the whole list stands there all the same.
const form = document.querySelector<HTMLFormElement>('#search')
const box = document.querySelector<HTMLInputElement>('#words')
const found = document.querySelector<HTMLElement>('#found')
const inOurWords = (text: string): string => text.normalize('NFKD').toLowerCase()
const rows = [...document.querySelectorAll<HTMLElement>('#responses tr')].map((row) => ({
  row,
  words: inOurWords(`${row.textContent} ${row.dataset['words']}`),
}))

function search(typed: string): number {
  const wanted = inOurWords(typed).split(/\s+/)
  for (const { row, words } of rows) row.hidden = !wanted.every((word) => words.includes(word))
  return rows.filter(({ row }) => !row.hidden).length
}

if (form && box && found) {
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  box.addEventListener('input', () => {
    const count = search(box.value.trim())
    found.textContent = count === 1 ? '1 response' : `${count} responses`
  })
}
