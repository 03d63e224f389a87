// A cell may say that it spans sixty columns, and is then as many: few bytes are very many cells.
import { refuse } from './refused.ts'

/** Four thousand rows of forty. */
const MOST_CELLS = 160_000

/** Counts through one source; throws SourceRefused at more cells than the tables of a record have. */
export function cellCounter(): (cells: number) => void {
  let counted = 0
  return (cells) => {
    counted += cells
    if (counted > MOST_CELLS) refuse('has larger tables than a record can. Import a part of it')
  }
}
