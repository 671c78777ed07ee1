import { edition2015, provision, provisionsOf } from '@ruhu/domain'
import { EmptyState, Icon, Segmented } from '@ruhu/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input } from 'antd'
import type { ChangeEvent } from 'react'
import { useWords } from '../i18n/words.ts'
import { useKeys } from '../keys/use-keys.ts'
import { PageHeader } from '../shell/PageHeader.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { countByStatus, findProvisions, type JudgedFilter, judgedFilters } from './find-provisions.ts'
import { ProvisionPanel } from './ProvisionPanel.tsx'
import { ProvisionTable } from './ProvisionTable.tsx'
import './regulation.css'

const route = getRouteApi('/shell/regulation')

/** The edition in force, every provision and form of it, with what is judged yet. */
export const RegulationPage = () => {
  const say = useWords()
  const { q, id, show } = route.useSearch()
  const navigate = route.useNavigate()
  const groups = findProvisions(q ?? '', show)
  const open = id === undefined ? undefined : provision(edition2015, id)
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  usePageTitle(say('page.regulation'))
  const close = () => void navigate({ search: { q, show } })
  useKeys({ close: () => open !== undefined && close() })
  return (
    <main className="page">
      <PageHeader>
        <h1>{say('page.regulation')}</h1>
        <span className="page-date">{say('edition.2015')}</span>
      </PageHeader>
      <About />
      <Tools count={count} />
      <div className="split" data-panel={open !== undefined}>
        <section className="list" aria-label={say('regulation.label')}>
          <div className="list-scroll">{count === 0 ? <NoneFound /> : <ProvisionTable groups={groups} open={open?.id} />}</div>
        </section>
        {open && <ProvisionPanel row={open} onClose={close} />}
      </div>
    </main>
  )
}

const About = () => {
  const say = useWords()
  return (
    <div className="about">
      <strong lang="zh-CN">{edition2015.title}</strong>
      <span>{say('regulation.published', { date: edition2015.publishedBy })}</span>
    </div>
  )
}

const Tools = ({ count }: { count: number }) => {
  const say = useWords()
  const { q = '', show } = route.useSearch()
  const navigate = route.useNavigate()
  const counts = countByStatus()
  const options = [
    { value: 'all' as const, label: `${say('regulation.status.all')} ${provisionsOf(edition2015).length}` },
    ...judgedFilters.map((value) => ({ value, label: `${say(`regulation.status.${value}`)} ${counts[value]}` })),
  ]
  const ask = (next: string) => void navigate({ search: (before) => ({ ...before, q: next || undefined }), replace: true })
  const choose = (next: JudgedFilter | 'all') =>
    void navigate({ search: (before) => ({ ...before, show: next === 'all' ? undefined : next }), replace: true })
  return (
    <div className="toolbar">
      <Segmented<JudgedFilter | 'all'> label={say('regulation.filter')} options={options} value={show ?? 'all'} onChange={choose} />
      <Input
        allowClear
        className="search-field"
        prefix={<Icon name="search" className="search-icon" />}
        placeholder={say('regulation.search')}
        aria-label={say('regulation.searchLabel')}
        value={q}
        onChange={(event: ChangeEvent<HTMLInputElement>) => ask(event.target.value)}
      />
      <span role="status">{say('regulation.total', { count })}</span>
    </div>
  )
}

const NoneFound = () => {
  const say = useWords()
  const clear = (
    <Link to="." search={{}}>
      {say('regulation.none.clear')}
    </Link>
  )
  return (
    <div className="whole">
      <EmptyState icon="search" title={say('regulation.none.title')} hint={say('regulation.none.hint')} action={clear} />
    </div>
  )
}
