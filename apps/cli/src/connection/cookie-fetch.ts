type Fetch = typeof globalThis.fetch

/**
 * A fetch that keeps one server's cookies in memory, as long as the process lives, and names that server as the origin:
 * sign-in is refused without one.
 */
export const createCookieFetch = (url: string, send: Fetch = globalThis.fetch): Fetch => {
  const { origin } = new URL(url)
  const jar = new Map<string, string>()
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('origin', origin)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(input, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }
}

/** Takes in one Set-Cookie; one that has expired takes the cookie out. */
const keep = (jar: Map<string, string>, line: string): void => {
  const [pair = '', ...attributes] = line.split(';')
  const equals = pair.indexOf('=')
  const name = pair.slice(0, equals).trim()
  const value = pair.slice(equals + 1).trim()
  const expired = attributes.some((attribute) => /^\s*max-age=(0|-\d+)\s*$/i.test(attribute))
  if (value === '' || expired) jar.delete(name)
  else jar.set(name, value)
}
