import { useEffect } from 'react'
import { useWords } from '../i18n/words.ts'

/** Names the browser's tab after the page. */
export const usePageTitle = (page: string): void => {
  const say = useWords()
  const title = say('titled', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
