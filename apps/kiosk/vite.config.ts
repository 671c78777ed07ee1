import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = 'http://localhost:8787'

export default defineConfig({
  base: '/kiosk/',
  plugins: [react(), tailwindcss()],
  // Browsers that know light-dark(): resolved at build time it would follow the system, and a kiosk has one look of its own.
  build: { target: ['chrome123', 'firefox120', 'safari17.5'] },
  server: { port: 5174, strictPort: true, proxy: { '/trpc': api, '/api': api, '/files': api, '/health': api } },
})
