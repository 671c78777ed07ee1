/** ASCII for characters that some East Asian terminals draw two cells wide where we count one. */
const ascii: Readonly<Record<string, string>> = {
  '□': '[]',
  '■': '*',
  '─': '-',
  '│': '|',
  '●': '*',
  '◐': '+',
  '○': 'o',
  '·': '.',
  '…': '.',
  '—': '-',
  '–': '-',
  '−': '-',
  '×': 'x',
  '±': '+/-',
  '≤': '<=',
  '≥': '>=',
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
}

const known = new RegExp(`[${Object.keys(ascii).join('')}]`, 'gu')

/** A text whose every character is as wide as it is counted, on whatever terminal. */
export const withStandIns = (text: string): string => text.replace(known, (character) => ascii[character] ?? character)
