import '@ruhu/ui/fonts'
import './app.css'
import { startTheme } from '@ruhu/ui'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

startTheme()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)

// Opens without a signal. Not while developing: the pages would be yesterday's.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
