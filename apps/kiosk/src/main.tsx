import '@ruhu/ui/fonts'
import './kiosk.css'
import './i18n/words.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SessionGate } from './app/SessionGate.tsx'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <SessionGate />
    </StrictMode>,
  )
