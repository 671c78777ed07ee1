import type { Fault } from '@ruhu/client'
import type { Say } from '../i18n/i18n.ts'
import { Notice } from './Notice.tsx'

const known = ['network', 'forbidden', 'not-found', 'outdated'] as const

/** What went wrong and what is done about it; the number to report only where the fault is ours. */
export const FaultNotice = ({ fault, width, say }: { fault: Fault; width: number; say: Say }) => {
  const kind = known.find((one) => one === fault.kind) ?? 'unexpected'
  const lines = [say(`fault.${kind}`), ...(fault.requestId ? [say('fault.requestId', { id: fault.requestId })] : [])]
  return <Notice lines={lines} width={width} tone="plain" />
}
