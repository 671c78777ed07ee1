import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }

const installed = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@ruhu/'))

// Bundled: our own packages and what only they depend on. What this package depends on itself is beside it in node_modules.
export default defineConfig({
  plugins: [react()],
  ssr: { noExternal: true, external: installed },
  build: {
    ssr: 'src/main.ts',
    target: 'node26',
    rolldownOptions: { output: { entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' } },
  },
})
