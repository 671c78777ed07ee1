import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import { EmployerName } from './EmployerName.tsx'
import type { GroupName } from './group-rows.ts'

/** What the rows under it have in common, and how many they are. */
export const GroupRow = ({ name, count }: { name: GroupName; count: number }) => {
  const say = useWords()
  return (
    <tr className="group-row">
      <th colSpan={7} scope="rowgroup" className="group-head">
        <Title name={name} />
        {/* Beside a date or a time a bare figure would be read as part of it. */}
        {name.kind === 'day' || name.kind === 'hour' ? (
          <small>{say('group.visits', { count })}</small>
        ) : (
          <span className="group-count"> {count}</span>
        )}
        <Hint name={name} />
      </th>
    </tr>
  )
}

const Title = ({ name }: { name: GroupName }) => {
  const say = useWords()
  const m = useMessages()
  const person = usePeople()
  switch (name.kind) {
    case 'hour':
      return m.format.window(name.slot)
    case 'day':
      return m.format.date(name.day)
    case 'person':
      return name.person === undefined ? say('group.nobody') : person(name.person).name
    default:
      return say(`group.${name.kind}`)
  }
}

const Hint = ({ name }: { name: GroupName }) => {
  const say = useWords()
  const person = usePeople()
  if (name.kind === 'risk' || name.kind === 'waiting') return <small>{say(`group.${name.kind}Hint`)}</small>
  if (name.kind !== 'person' || name.person === undefined) return null
  const { employer } = person(name.person)
  return employer ? (
    <small>
      <EmployerName {...employer} />
    </small>
  ) : null
}
