import { expect, type Page, test } from '@playwright/test'
import { instant } from '@ruhu/domain'
import { readOrder } from './support/database.ts'
import { signIn } from './support/people.ts'
import { take } from './support/phone.ts'
import { password, type Server, startServer } from './support/server.ts'
import { openTerminal, type Terminal } from './support/terminal.ts'

const at = (clock: string) => instant(Date.parse(`2026-11-23T${clock}:00+08:00`))

let server: Server
let terminal: Terminal | undefined

test.beforeAll(async () => {
  server = await startServer({ at: '2026-11-23T08:40:00+08:00' })
})
test.afterAll(async () => {
  await terminal?.end()
  await server.stop()
  await server.remove()
})

test('8.1 8.4 8.5 9.1 a visit through the four clients, on one server', async ({ browser }) => {
  const console = await signIn(browser, { server, path: '/', username: 'zhoumin', size: { width: 1440, height: 900 } })
  await expect(console.page.getByText('实时')).toBeVisible()
  terminal = openTerminal([], { env: { RUHU_URL: server.url, RUHU_USER: 'linlan', RUHU_PASSWORD: password } })
  await terminal.until('实时')

  const kiosk = await signIn(browser, { server, path: '/kiosk/', username: 'chenjing', size: { width: 1080, height: 1920 } })
  const number = await test.step('the clerk opens the order and books it', () => bookAtKiosk(kiosk.page))

  const row = console.page.locator(`[data-testid=order-row][data-order-number="${number}"]`)
  await test.step('the supervisor sees it arrive and assigns it', () => assignOnConsole(console.page, number))
  await expect(row).toContainText('待出发')
  await test.step('8.3 and leaves the technician’s number with the customer', () => leaveContact(console.page, number))

  const phone = await signIn(browser, { server, path: '/field/', username: 'liming', size: { width: 390, height: 844 } })
  await test.step('9.1 the technician ticks the four ones and departs', async () => {
    await phone.page.getByRole('link', { name: /欧\*\*/ }).click()
    await expect(phone.page.getByTestId('address')).toContainText('***')
    for (const item of ['胸卡', '服务卡', '鞋套', '工作台布']) await phone.page.getByRole('button', { name: item, exact: true }).click()
    await phone.page.getByRole('button', { name: '出发', exact: true }).click()
    await expect(row).toContainText('在途')
    await expect(phone.page.getByTestId('address')).toContainText('2单元1801')
  })

  await test.step('8.4 6.5 knocks two minutes early, and comes in as asked', async () => {
    await server.setClock(at('09:28'))
    await phone.page.reload()
    await take(phone.page, '敲门', ['敲门', '力度适中'])
    await expect(row).toContainText('门口')
    await take(phone.page, '表明身份')
    await take(phone.page, '出示胸卡')
    await take(phone.page, '说明来意')
    await take(phone.page, '得到同意', ['机主'])
    await take(phone.page, '穿鞋套')
    await take(phone.page, '入户', ['0'])
    await expect(row).toContainText('已入户')
  })

  await test.step('9.2 9.9 9.12 verifies, works, shows and cleans up', async () => {
    await take(phone.page, '核对登记', ['相符'])
    await take(phone.page, '确认位置', ['机主'])
    await take(phone.page, '开始施工', ['是'])
    await expect(row).toContainText('施工中')
    await take(phone.page, '完工', ['安全', '牢固', '美观', '测试合格'])
    await take(phone.page, '现场演示', ['上网', '是'])
    await take(phone.page, '清理现场', ['打扫干净'])
    await take(phone.page, '交服务卡', ['否'])
  })

  await test.step('9.11 the sheet and the receipt are signed on paper, and he leaves', async () => {
    await take(phone.page, '填施工单', ['施工内容', '用料', '测试结果', '费用'])
    await take(phone.page, '签施工单', ['机主本人'])
    await take(phone.page, '签回执单', ['机主本人', '收到服务卡'], { 很满意: 3 })
    await take(phone.page, '填工号日期')
    await take(phone.page, '道别', ['是'])
    await server.setClock(at('10:15'))
    await phone.page.reload()
    await take(phone.page, '离开')
    await expect(row).toContainText('已离开')
    await take(phone.page, '关单')
    await expect(row).toContainText('已关单')
  })

  await test.step('the supervisor reads the verdicts and their facts', () => readVerdicts(console.page, number))
  await test.step('the administrator reads the same in the terminal', () => readInTerminal(terminal as Terminal, number))

  expect(console.page.url()).not.toMatch(/13800|欧阳/)
  await terminal.end()
  await Promise.all([console, kiosk, phone].map(({ context }) => context.close()))
  await server.stop()
  const stored = await readOrder(server.dataDir, number)
  expect(stored).toMatchObject({ stage: 'closed', promised_at: at('09:30') })
  expect(stored.events.map(({ type, via }) => `${via} ${type}`)).toEqual([
    'kiosk v1.OrderOpened',
    'kiosk v1.SlotsOffered',
    'kiosk v1.ChoicesRanked',
    'kiosk v1.SlotGranted',
    'web v1.TechnicianAssigned',
    'web v1.TechnicianContactDelivered',
    'phone v1.KitTicked',
    'phone v1.Departed',
    'phone v1.Knocked',
    'phone v1.Identified',
    'phone v1.BadgeShown',
    'phone v1.PurposeStated',
    'phone v1.ConsentReceived',
    'phone v1.ShoesCovered',
    'phone v1.Entered',
    'phone v1.RegistrationVerified',
    'phone v1.PositionConfirmed',
    'phone v1.WorkStarted',
    'phone v1.WorkFinished',
    'phone v1.Demonstrated',
    'phone v1.CleanedUp',
    'phone v1.CardHanded',
    'phone v1.SheetCompleted',
    'phone v1.SheetSigned',
    'phone v1.ReceiptSigned',
    'phone v1.AttestedByNumber',
    'phone v1.GoodbyeSaid',
    'phone v1.Left',
    'phone v1.OrderClosed',
  ])
  expect(JSON.stringify(stored)).not.toMatch(/欧阳|13800138000|望京/)
})

const bookAtKiosk = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '开工单' }).click()
  await page.getByRole('button', { name: '登记新客户' }).click()
  await page.getByLabel('姓名').fill('欧阳雪晴')
  await page.getByLabel('手机或固话').fill('138 0013 8000')
  await page.getByLabel('上门地址').fill('朝阳区望京西园四区7号楼2单元1801')
  await page.getByRole('radio', { name: '女士' }).click()
  await page.getByRole('radio', { name: '装机' }).click()
  await page.getByRole('radio', { name: '宽带', exact: true }).click()
  await page.getByRole('button', { name: /开单，请客户选时间/ }).click()

  await expect(page.getByRole('heading', { name: '依次选三个上门时间' })).toBeVisible()
  for (const window of ['09:00–11:00', '14:00–16:00', '16:00–18:00']) {
    await page.getByRole('button', { name: new RegExp(`^11月23日 周一 ${window}`) }).click()
  }
  await page.getByRole('button', { name: '确认这个顺序' }).click()

  await expect(page.getByRole('radio', { name: /第 1 选/ })).toBeChecked()
  await page.getByRole('radio', { name: '09:30' }).click()
  await page.getByRole('button', { name: /^约定 .*09:30/ }).click()
  await expect(page.getByTestId('promised')).toContainText('09:30')
  const number = /BJ-\d{6}-\d{5}-\d/.exec((await page.locator('body').textContent()) ?? '')?.[0]
  if (!number) throw new Error('the kiosk shows no order number')
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByText('欧阳雪晴')).toHaveCount(0)
  return number
}

const assignOnConsole = async (page: Page, number: string): Promise<void> => {
  const row = page.locator(`[data-testid=order-row][data-order-number="${number}"]`)
  await expect(row).toContainText('待派')
  await expect(row).toContainText('欧**')
  await row.getByRole('button', { name: '派单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /李明/ }).check()
  await dialog.getByRole('button', { name: '派单' }).click()
  await expect(dialog).toHaveCount(0)
}

const leaveContact = async (page: Page, number: string): Promise<void> => {
  await page.locator(`[data-testid=order-row][data-order-number="${number}"]`).click()
  await page.getByRole('button', { name: '留人员电话' }).click()
  await page.getByRole('dialog').getByText('短信', { exact: true }).click()
  await page.getByRole('button', { name: '客户已收到' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const readVerdicts = async (page: Page, number: string): Promise<void> => {
  await page.locator(`[data-testid=order-row][data-order-number="${number}"]`).click()
  const outcomes = {
    '6.5': 'kept',
    '8.1': 'kept',
    '8.3': 'kept',
    '8.4': 'kept',
    '8.5': 'not-applicable',
    '9.1': 'kept',
    '9.2': 'kept',
    '9.11': 'kept',
    '9.12': 'kept',
    '18.4': 'unproven',
  }
  for (const [id, outcome] of Object.entries(outcomes))
    await expect(page.locator(`[data-testid="verdict-${id}"]`)).toHaveAttribute('data-outcome', outcome)
  const punctual = page.locator('[data-testid="verdict-8.4"]')
  await expect(punctual).toContainText('约定09:30，敲门09:28，早2分')
  await expect(punctual).toContainText('本人申报')
  await punctual.getByRole('button').click()
  await expect(page.getByText('要严格按照预约时间上门服务')).toBeVisible()
  await expect(page.getByText('依据的事实')).toBeVisible()
}

const readInTerminal = async (terminal: Terminal, number: string): Promise<void> => {
  terminal.type('2')
  await terminal.until('工单')
  terminal.type('/')
  terminal.type(number)
  await terminal.until(number)
  terminal.type('\r')
  terminal.type('\r')
  // Further down the verdicts: the gravest is shown first.
  await terminal.until(/6\.6\s+未证实/)
  for (let down = 0; down < 9; down++) terminal.type('j')
  await terminal.until(/✓ 8\.4\s+符合/)
}
