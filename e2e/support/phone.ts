import type { Page } from '@playwright/test'

/** Takes the phone's next step: at once, or with the words it asks for. Told apart from the page by the sheet they stand on. */
export const take = async (
  page: Page,
  step: string,
  answers: readonly string[] = [],
  several: Readonly<Record<string, number>> = {},
): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  if (answers.length === 0) return
  const sheet = page.getByRole('dialog')
  const option = (answer: string) => sheet.locator('label', { hasText: new RegExp(`^${answer}$`) })
  for (const answer of answers) await option(answer).first().click()
  // The same word may answer several questions.
  for (const [answer, times] of Object.entries(several)) for (let nth = 0; nth < times; nth++) await option(answer).nth(nth).click()
  await sheet.getByRole('button', { name: /记下$/ }).click()
  await sheet.waitFor({ state: 'hidden' })
}
