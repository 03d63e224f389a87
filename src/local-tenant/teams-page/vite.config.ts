// The browser part of the Teams page. Say where it goes with --outDir and an absolute path.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('browser', import.meta.url)),
  base: '/teams-page/',
  build: { emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 1_000 },
})
