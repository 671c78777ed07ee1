import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = 'http://localhost:8787'

export default defineConfig({
  base: '/',
  plugins: [react()],
  // Browsers that know light-dark(): resolved at build time it would follow the system and not the user's choice.
  build: { target: ['chrome123', 'firefox120', 'safari17.5'] },
  server: { port: 5173, strictPort: true, proxy: { '/trpc': api, '/api': api, '/files': api, '/health': api } },
})
