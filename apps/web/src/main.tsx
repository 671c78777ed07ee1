import '@ruhu/ui/fonts'
import '@ruhu/ui/tokens.css'
import '@ruhu/ui/ui.css'
import './app/app.css'
import './i18n/words.ts'
import { startTheme } from '@ruhu/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

startTheme()
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
