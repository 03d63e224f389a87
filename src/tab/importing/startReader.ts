// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from '#importing/importWorker.ts?worker&url'
import { startOwnWorker } from '../trusted.ts'

export const startReader = (): Worker => startOwnWorker(workerAddress)
