// Where chance in tests comes from: one seed, so that a change is judged by itself and not by luck. `CHANCE=any` draws
// a new one for each property and `CHANCE=<number>` repeats one that was told.
import fc from 'fast-check'

const SEED = 1964
const { CHANCE: chance = String(SEED) } = process.env

if (chance !== 'any') fc.configureGlobal({ seed: Number(chance) })
