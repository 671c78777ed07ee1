/* Lets the phone open without a signal: the page and its assets are kept, what they say never is. */
const kept = 'ruhu-field'
const page = '/field/'
const asset = /^\/field\/assets\//

const assetsOf = (html) => [...html.matchAll(/"(\/field\/assets\/[^"]+)"/g)].map(([, path]) => path)

/** Keeps a page with the assets it names, and forgets those of earlier builds that it does not. */
const keep = async (response) => {
  const cache = await caches.open(kept)
  const named = assetsOf(await response.clone().text())
  await Promise.all(named.map(async (path) => (await cache.match(path)) ?? cache.add(path)))
  await cache.put(page, response)
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname
    if (/\.(js|css)$/.test(path) && !named.includes(path)) await cache.delete(url)
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(fetch(page).then((response) => (response.ok ? keep(response) : undefined)))
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const openPage = async (event) => {
  try {
    const response = await fetch(event.request.url, { cache: 'no-cache' })
    if (response.ok) event.waitUntil(keep(response.clone()))
    return response
  } catch {
    return (await caches.match(page)) ?? Response.error()
  }
}

/** Assets carry their hash in their name: one that is kept never changes. */
const openAsset = async ({ request }) => {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) await (await caches.open(kept)).put(request, response.clone())
  return response
}

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(openPage(event))
  else if (asset.test(pathname)) event.respondWith(openAsset(event))
})
