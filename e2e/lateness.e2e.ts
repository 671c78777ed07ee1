import { expect, test } from '@playwright/test'
import { instant } from '@ruhu/domain'
import { readOrder } from './support/database.ts'
import { signIn } from './support/people.ts'
import { take } from './support/phone.ts'
import { type Server, startServer } from './support/server.ts'

const at = (clock: string) => instant(Date.parse(`2026-11-23T${clock}:00+08:00`))

let server: Server
test.beforeAll(async () => {
  server = await startServer({ at: '2026-11-23T14:02:00+08:00' })
})
test.afterAll(async () => {
  await server.stop()
  await server.remove()
})

test('8.5 told in time, 9.1 left without shoe covers, the rest without a signal: everything is recorded once, and judged', async ({
  browser,
}) => {
  const board = await signIn(browser, { server, path: '/', username: 'zhoumin', size: { width: 1440, height: 900 } })
  const { page, context } = await signIn(browser, { server, path: '/field/', username: 'liming', size: { width: 390, height: 844 } })
  await page.getByRole('link', { name: /15:00/ }).click()
  await expect(page.locator('main')).toContainText(/BJ-\d{6}/)
  const number = /BJ-\d{6}-\d{5}-\d/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
  const row = board.page.locator(`[data-testid=order-row][data-order-number="${number}"]`)

  await test.step('8.5 the customer is called, hears why, and agrees to 15:30', async () => {
    await page.getByRole('button', { name: '会迟到' }).click()
    await page.getByRole('button', { name: '路上堵车' }).click()
    await page.getByRole('button', { name: '查看客户电话' }).click()
    await expect(page.getByRole('link', { name: /^拨打 139/ })).toBeVisible()
    await page.getByRole('button', { name: '晚 30 分' }).click()
    await page.getByText('打电话', { exact: true }).click()
    await page.getByText('客户同意', { exact: true }).click()
    await page.getByRole('button', { name: /^记下告知/ }).click()
    await expect(row).toContainText('15:30')
  })

  await test.step('9.1 departing without shoe covers is asked about and not forbidden', async () => {
    for (const item of ['胸卡', '服务卡', '工作台布']) await page.getByRole('button', { name: item, exact: true }).click()
    await page.getByRole('button', { name: /^出发/ }).click()
    await expect(page.getByRole('dialog')).toContainText('9.1')
    await page.getByRole('button', { name: '就这样出发' }).click()
    await expect(row).toContainText('在途')
  })

  await test.step('8.4 knocks and leaves without a signal, and the tab is closed', async () => {
    await server.setClock(at('15:25'))
    await page.reload()
    await expect(page.getByText('现在 15:25', { exact: true })).toBeVisible()
    await context.setOffline(true)
    await take(page, '敲门', ['敲门', '力度适中'])
    await page.getByRole('button', { name: '其他情况' }).click()
    await page.getByRole('button', { name: '离开', exact: true }).click()
    await expect(page.getByTestId('outbox')).toContainText('2 条待上传')
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`${server.url}/field/`)
    await expect(again.getByTestId('outbox')).toContainText('已全部上传')
    await expect(row).toContainText('已离开')
  })

  await row.click()
  const outcomes = { '8.1': 'kept', '8.4': 'kept', '8.5': 'kept', '9.1': 'breached' }
  for (const [id, outcome] of Object.entries(outcomes))
    await expect(board.page.locator(`[data-testid="verdict-${id}"]`)).toHaveAttribute('data-outcome', outcome)

  await Promise.all([context.close(), board.context.close()])
  await server.stop()
  const { events, stage } = await readOrder(server.dataDir, number)
  expect(stage).toBe('left')
  const reported = events
    .map(({ type }) => type)
    .filter((type) => ['v1.LatenessNotified', 'v1.Departed', 'v1.Knocked', 'v1.Left'].includes(type))
  expect(reported).toEqual(['v1.LatenessNotified', 'v1.Departed', 'v1.Knocked', 'v1.Left'])
  expect(Math.abs((events.find(({ type }) => type === 'v1.Knocked')?.at ?? 0) - at('15:25'))).toBeLessThan(60_000)
})
