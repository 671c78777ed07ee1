import { Kit } from './Kit.tsx'
import { SessionGate } from './SessionGate.tsx'

export const App = () => (
  <Kit>
    <SessionGate />
  </Kit>
)
