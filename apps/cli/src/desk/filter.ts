/** What a filter can ask of one column. */
export const filterKeys = ['branch', 'stage', 'risk', 'technician', 'employer'] as const
export type FilterKey = (typeof filterKeys)[number]

/** A filter as it was written: every part must fit. */
export type Filter = { words: readonly string[]; asked: readonly { key: FilterKey; value: string }[] }

/** What is looked at of a row. `columns.risk` is undefined where there is none. */
export type Filterable = { text: readonly string[]; columns: Readonly<Record<FilterKey, string | undefined>> }

/** Reads `key:value` and free words apart by blanks. A key is known by its word in the current language or its English name. */
export const readFilter = (text: string, words: Readonly<Record<FilterKey, string>>): Filter => {
  const asked: { key: FilterKey; value: string }[] = []
  const free: string[] = []
  for (const token of text.split(/\s+/u).filter(Boolean)) {
    const [, name = '', value = ''] = /^([^:\uff1a]+)[:\uff1a](.*)$/u.exec(token) ?? []
    const key = filterKeys.find((one) => one === name.toLowerCase() || words[one] === name)
    if (!key) free.push(token.toLowerCase())
    else if (value !== '') asked.push({ key, value: value.toLowerCase() })
  }
  return { words: free, asked }
}

/** Whether a row fits. Risk is there or not, whatever value is asked. */
export const fits = ({ words, asked }: Filter, { text, columns }: Filterable): boolean =>
  words.every((word) => text.some((one) => one.toLowerCase().includes(word))) &&
  asked.every(({ key, value }) => (key === 'risk' ? columns.risk !== undefined : columns[key]?.toLowerCase().includes(value)))
