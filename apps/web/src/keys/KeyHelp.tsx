import { Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { KeyCaps } from './KeyHint.tsx'
import { type KeyCommand, keyTable } from './key-table.ts'
import './keys.css'
import { useKeys } from './use-keys.ts'

/** All keys, shown on `?`. */
export const KeyHelp = () => {
  const say = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ help: () => setOpen(true) })
  return (
    <Modal
      open={open}
      title={say('keys.title')}
      onCancel={() => setOpen(false)}
      footer={null}
      width={400}
      closable={{ 'aria-label': say('shared.action.close') }}
    >
      <dl className="key-table">
        {(Object.keys(keyTable) as KeyCommand[]).map((command) => (
          <div key={command}>
            <dt>{say(`keys.${command}`)}</dt>
            <dd>
              <KeyCaps command={command} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
