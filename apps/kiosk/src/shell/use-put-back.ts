import { useEffect } from 'react'
import { i18n } from '../i18n/words.ts'
import { access, setAccess } from './access.ts'

/** What one customer switched (type, contrast, language) is put back for the next, when the screen that uses this goes. */
export const usePutBack = (): void => {
  useEffect(() => {
    const [before, language] = [access.get(), i18n.language]
    return () => {
      setAccess(before)
      if (i18n.language !== language) void i18n.changeLanguage(language)
    }
  }, [])
}
