import { type Observable, observable, useObservable } from '@ruhu/client'

/** How large and how strong the screen is shown; the two are switched independently. */
export type Access = { large: boolean; contrast: boolean }

const state = observable<Access>({ large: false, contrast: false })

export const access: Observable<Access> = state

/** Puts the choice on `<html>`, where the tokens read it. */
export const setAccess = (next: Access): void => {
  const { dataset } = document.documentElement
  if (next.large) dataset.type = 'large'
  else delete dataset.type
  if (next.contrast) dataset.contrast = 'high'
  else delete dataset.contrast
  state.set(next)
}

export const useAccess = (): Access => useObservable(access)
