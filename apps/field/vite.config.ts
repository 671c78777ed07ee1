import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = 'http://localhost:8787'

export default defineConfig({
  base: '/field/',
  plugins: [react(), tailwindcss()],
  build: { chunkSizeWarningLimit: 640 },
  server: { port: 5175, proxy: { '/trpc': api, '/api': api, '/files': api, '/health': api } },
})
