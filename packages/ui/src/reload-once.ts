const key = 'ruhu.reloaded'
/** A page that is still old after it was loaded anew must not do so for ever. */
const pause = 60_000

/** Loads the page anew, unless that was tried a minute ago: then the screen says what is the matter, and people decide. */
export const reloadOnce = (): void => {
  const last = Number(sessionStorage.getItem(key) ?? 0)
  if (Date.now() - last < pause) return
  sessionStorage.setItem(key, String(Date.now()))
  location.reload()
}
