import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { password, type Server } from './server.ts'

/** A person at a client of their own: a browser that shares nothing with the others. */
export const signIn = async (
  browser: Browser,
  { server, path, username, size }: { server: Server; path: string; username: string; size: { width: number; height: number } },
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  await page.goto(`${server.url}${path}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByLabel('密码')).toHaveCount(0)
  return { context, page }
}
