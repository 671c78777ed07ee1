import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { signIn } from './support/people.ts'
import { password, type Server, startServer } from './support/server.ts'
import { openTerminal } from './support/terminal.ts'

/** Takes the README's pictures anew, on a demonstration afternoon. */
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const shot = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` })

const takeConsole = async (browser: Browser, server: Server) => {
  const { page, context } = await signIn(browser, { server, path: '/', username: 'zhoumin', size: { width: 1440, height: 900 } })
  await page.getByTestId('order-row').nth(12).waitFor()
  await page.waitForTimeout(1_500)
  await shot(page, 'console-today')
  await page.goto(`${server.url}/?stage=closed&order=promised`)
  await page.getByTestId('order-row').nth(3).click()
  await page.getByRole('link', { name: '打开整页' }).click()
  await page.locator('[data-testid="verdict-8.4"]').getByRole('button').click()
  await page.getByText('依据的事实').waitFor()
  await shot(page, 'console-visit')
  await context.close()
}

const takeKiosk = async (browser: Browser, server: Server) => {
  const { page, context } = await signIn(browser, { server, path: '/kiosk/', username: 'chenjing', size: { width: 1080, height: 1920 } })
  await page
    .getByRole('button', { name: /^继续预约/ })
    .first()
    .click()
  await page.getByRole('button', { name: '请客户选时间' }).click()
  for (const slot of [5, 14, 19]) await page.getByTestId('slot').nth(slot).click()
  await shot(page, 'kiosk-rank')
  await context.close()
}

const takePhone = async (browser: Browser, server: Server) => {
  const { page, context } = await signIn(browser, { server, path: '/field/', username: 'liming', size: { width: 390, height: 844 } })
  await page.getByRole('link', { name: /15:00/ }).click()
  for (const item of ['胸卡', '服务卡', '工作台布']) await page.getByRole('button', { name: item, exact: true }).click()
  await page.getByText('14:02').last().waitFor()
  await page.waitForTimeout(1_500)
  await shot(page, 'phone-visit')
  await context.close()
}

const takeTerminal = async (browser: Browser, server: Server) => {
  const terminal = openTerminal([], { env: { RUHU_URL: server.url, RUHU_USER: 'linlan', RUHU_PASSWORD: password } })
  await terminal.until('实时')
  terminal.type('2')
  await terminal.until('按时限')
  terminal.type('\r')
  await terminal.until('结论 4')
  const page = await browser.newPage({ viewport: { width: 900, height: 630 } })
  await page.goto(server.url)
  await page.evaluate(async (picture) => {
    document.body.innerHTML = picture
    await document.fonts.load('15px "Noto Sans SC Variable"', document.body.textContent ?? '')
  }, terminal.picture())
  await shot(page, 'terminal-order')
  await terminal.end()
}

const server = await startServer({ at: '2026-11-23T14:02:00+08:00' })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await takeConsole(browser, server)
  await takePhone(browser, server)
  await takeKiosk(browser, server)
  await takeTerminal(browser, server)
} finally {
  await browser.close()
  await server.stop()
  await server.remove()
}
