import type { Account } from '../seed/people.ts'

/** Who can sign in at a first start: the demonstration's people, or whoever is told the token. */
export type Welcome = { accounts: readonly Account[]; token?: string | undefined }

/** Tells whoever started the server where everything is, and the token nobody else is told. */
export const announceServer = ({ url }: { url: string }, { accounts, token }: Welcome): void => {
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
  }
  if (token) {
    lines.push('There is nobody here yet. Make the first administrator, from a terminal on this machine or another:', '')
    lines.push(`  npm run -s ruhu -- claim --url ${url}`, '', `  token   ${token}`, '')
    lines.push('It can be used once, within 24 hours. Starting the server anew makes another.', '')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
