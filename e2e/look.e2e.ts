import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/people.ts'
import { type Server, startServer } from './support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ at: '2026-11-23T14:02:00+08:00' })
})
test.afterAll(async () => {
  await server.stop()
  await server.remove()
})

/** Whether two characters are drawn alike: without a Chinese font both are the same empty box. */
const drawnAlike = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const font = `40px ${getComputedStyle(document.body).fontFamily}`
    await document.fonts.load(font, '中龘')
    const draw = (character: string) => {
      const canvas = document.createElement('canvas')
      canvas.width = 48
      canvas.height = 48
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.font = font
      context.fillText(character, 0, 40)
      return context.getImageData(0, 0, 48, 48).data.join()
    }
    return draw('中') === draw('龘') || draw('中') === draw(' ')
  })

const clients = [
  { name: 'console', path: '/', username: 'zhoumin', size: { width: 1440, height: 900 }, ready: '实时' },
  { name: 'kiosk', path: '/kiosk/', username: 'chenjing', size: { width: 1080, height: 1920 }, ready: '开工单' },
  { name: 'phone', path: '/field/', username: 'liming', size: { width: 390, height: 844 }, ready: '已全部上传' },
] as const

for (const { name, ready, ...client } of clients) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: Chinese is drawn, axe finds nothing, nothing runs off the side`, async ({ browser }) => {
      const signedOut = await browser.newContext({ viewport: client.size, colorScheme })
      const bare = await signedOut.newPage()
      await bare.goto(`${server.url}${client.path}`)
      await expect(bare.getByLabel('用户名')).toBeVisible()
      expect((await new AxeBuilder({ page: bare }).analyze()).violations).toEqual([])
      await signedOut.close()

      const { page, context } = await signIn(browser, { server, ...client })
      await page.emulateMedia({ colorScheme })
      await expect(page.getByText(ready).first()).toBeVisible()
      expect(await drawnAlike(page)).toBe(false)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await context.close()
    })
  }
}

test('each client speaks English by its switch, and remembers it', async ({ browser }) => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/`)
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByLabel('User name')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto(`${server.url}/field/`)
  await expect(page.getByLabel('User name')).toBeVisible()
  await page.close()
})
