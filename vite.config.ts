import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The app itself is read only once the last look is painted; the browser may fetch it meanwhile. */
const fetchBeside: Plugin = {
  name: 'fetch-beside',
  transformIndexHtml: {
    order: 'post',
    handler(html, { filename, bundle = {} }) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const start = chunks.find(({ name }) => name === 'start')
      if (!start || !filename.endsWith('index.html')) return []
      return [start.fileName, ...start.imports]
        .map((file) => `/tab/${file}`)
        .filter((href) => !html.includes(href))
        .map((href) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href } }))
    },
  },
}

const page = (name: string): string => `${import.meta.dirname}/src/tab/${name}.html`

export default defineConfig({
  root: 'src/tab',
  base: '/tab/',
  plugins: [react(), fetchBeside],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/tab',
    emptyOutDir: true,
    target: 'es2024',
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: [page('index'), page('configure')],
      output: {
        codeSplitting: {
          groups: [
            // A new version of ours leaves this in the browser's cache.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // Together, so that zod is told before any schema is made, whichever part comes first.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|zodWithoutEval/ },
          ],
        },
      },
    },
  },
  test: {
    root: '.',
    // One for each of CI's two cores; by itself Vitest would leave one idle.
    maxWorkers: 2,
    setupFiles: 'tests/chance.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/journeys/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: 'tests/journeys/builtPages.ts',
          expect: { poll: { timeout: 20_000 } },
          // On a loaded machine a browser now and then misses a moment; a fault of ours fails twice, and each retry is told.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
