import type { Account } from '../seed/people.ts'

/** Tells whoever started the server where everything is. */
export const announceServer = ({ url }: { url: string }, accounts: readonly Account[]): void => {
  const lines = [
    '',
    'ruhu 入户 is ready',
    '',
    `  控制台 Console   ${url}/`,
    `  营业厅 Kiosk     ${url}/kiosk/`,
    `  手机   Phone     ${url}/field/`,
    '  终端   Terminal  npm run -s ruhu',
    '',
  ]
  if (accounts.length > 0) {
    lines.push('Demonstration accounts (user name / password):', '')
    for (const { username, password, client } of accounts) lines.push(`  ${client.padEnd(10)}${username} / ${password}`)
    lines.push('', 'They are for trying ruhu out. DEMO=0 starts without them, on a data directory of its own.', '')
  } else lines.push('There are no demonstration accounts here, and no way yet to make others: DEMO=1 on an empty database makes them.', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}
