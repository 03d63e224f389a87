// Finds responses by any of their words as one types: the one script of the register, and without it the whole list
// stands there all the same. It goes to the browser as it stands here, so it names no type.
const form = document.getElementById('search')
const box = document.getElementById('words')
const found = document.getElementById('found')
const rows = [...document.querySelectorAll('#responses tr')].map((row) => ({
  row,
  words: `${row.textContent} ${row.getAttribute('data-words')}`.normalize('NFKD').toLowerCase(),
}))

if (form && found && box instanceof HTMLInputElement) {
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  box.addEventListener('input', () => {
    const wanted = box.value.normalize('NFKD').toLowerCase().trim().split(/\s+/)
    const matching = rows.filter(({ words }) => wanted.every((word) => words.includes(word)))
    for (const { row } of rows)
      row.toggleAttribute('hidden', !matching.some((match) => match.row === row))
    found.textContent = matching.length === 1 ? '1 response' : `${matching.length} responses`
  })
}
