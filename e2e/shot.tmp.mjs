import { chromium } from '@playwright/test'

const [, , url, user, out, w = '1440', h = '900', path = '/', dark, scale = '1'] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
const c = await b.newContext({
  viewport: { width: +w, height: +h },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  colorScheme: dark === 'dark' ? 'dark' : 'light',
  deviceScaleFactor: +scale,
})
const p = await c.newPage()
p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
p.on('pageerror', (e) => console.log('pageerror', e.message))
await p.goto(url + path)
if (user) {
  await p.fill('input[name=username]', user)
  await p.fill('input[name=password]', 'ruhu-demo-2026')
  await p.keyboard.press('Enter')
}
await p.waitForTimeout(3000)
await p.screenshot({ path: out })
await b.close()
