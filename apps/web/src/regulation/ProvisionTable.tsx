import { articleName, type EditionRow, edition2015 } from '@ruhu/domain'
import { ProvisionTag, StateGlyph, useLocale, useMessages } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Applies, Duties } from './duty-words.tsx'
import { type ChapterGroup, judgedStatus } from './find-provisions.ts'

const columns = ['id', 'title', 'force', 'applies', 'proof', 'duties', 'judged'] as const

/** The provisions by chapter, one line each; a row opens the official words beside it. */
export const ProvisionTable = ({ groups, open }: { groups: readonly ChapterGroup[]; open: string | undefined }) => {
  const say = useWords()
  const table = useRef<HTMLTableElement>(null)
  const move = (by: 1 | -1) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('.provision-link') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
  }
  useKeys({ next: () => move(1), previous: () => move(-1) })
  return (
    <table ref={table} className="provisions" aria-label={say('regulation.label')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} className={`p-${column}`} scope="col">
              {say(`regulation.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ chapter, rows }) => (
        <tbody key={chapter ?? 'forms'}>
          <tr className="group-row">
            <th colSpan={7} scope="rowgroup">
              <ChapterName chapter={chapter} /> <span className="group-count">{rows.length}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <ProvisionRow key={row.id} row={row} open={row.id === open} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const ChapterName = ({ chapter }: { chapter: number | null }) => {
  const say = useWords()
  const [locale] = useLocale()
  if (chapter === null) return say('regulation.chapter.forms')
  const n = locale === 'zh' ? articleName(String(chapter)) : chapter
  const title = edition2015.chapters[chapter - 1]
  return title ? say('regulation.chapter.titled', { n, title }) : say('regulation.chapter.untitled', { n })
}

const ProvisionRow = ({ row, open }: { row: EditionRow; open: boolean }) => {
  const say = useWords()
  const m = useMessages()
  const status = judgedStatus(row)
  return (
    <tr className="provision-row" data-open={open} data-testid={`provision-${row.id}`}>
      <td className="p-id">
        <ProvisionTag id={row.id} />
      </td>
      <th className="p-title" scope="row">
        <Link
          to="."
          search={(before) => ({ ...before, id: row.id })}
          className="provision-link"
          lang="zh-CN"
          aria-current={open ? 'true' : undefined}
        >
          {row.title}
        </Link>
      </th>
      <td className="p-force">{m.force[row.force]}</td>
      <td className="p-applies">
        <Applies row={row} />
      </td>
      <td className="p-proof">{m.list(row.proof.map((proof) => m.proof[proof]))}</td>
      <td className="p-duties">
        <Duties row={row} />
      </td>
      <td className="p-judged" data-status={status}>
        {status === 'judged' && <StateGlyph state="kept" word={say('regulation.status.judged')} />}
        <span aria-hidden={status === 'judged'}>{say(`regulation.status.${status}`)}</span>
      </td>
    </tr>
  )
}
