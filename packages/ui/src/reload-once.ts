const key = 'ruhu.reloaded'
/** A page that is still old after it was loaded anew must not do so for ever. */
const pause = 60_000

/** Loads the page anew, unless that was tried a minute ago: then the screen says what is the matter, and people decide. */
export const reloadOnce = (): void => {
  if (notYetTried()) location.reload()
}

const notYetTried = (): boolean => {
  try {
    const since = Date.now() - Number(sessionStorage.getItem(key) ?? 0)
    // A clock set back meanwhile would otherwise have it wait for as long.
    if (since >= 0 && since < pause) return false
    sessionStorage.setItem(key, String(Date.now()))
    return true
  } catch {
    return false // what cannot be remembered could go on for ever
  }
}
