import type { Options } from './arguments.ts'
import { connect } from './connection/connect.ts'
import { createI18n } from './i18n/i18n.ts'

/** How long signing out may keep somebody who wants to leave. */
const patience = 500

/** Shows the terminal UI until the reader leaves. Returns the exit code. */
export const run = async (options: Options): Promise<number> => {
  readyColours(options)
  const [{ render }, { App }] = await Promise.all([import('ink'), import('./App.tsx')])
  const transport = connect(options.url)
  const instance = render(
    <App options={options} transport={transport} i18n={createI18n(options.locale)} quit={() => instance.unmount()} />,
    { alternateScreen: true, interactive: true, incrementalRendering: true, patchConsole: false },
  )
  await instance.waitUntilExit()
  // The session is this process's alone: nobody else holds its cookie.
  const signedOut = transport.signOut().catch(() => undefined)
  await Promise.race([signedOut, new Promise((resolve) => setTimeout(resolve, patience))])
  return 0
}

/**
 * Bold and reverse are wanted even where colours are not, and in a terminal that a build machine opened; only what Ink
 * draws with reads these variables, and it reads them when it is loaded.
 */
const readyColours = ({ color }: Options): void => {
  if (!color) delete process.env.NO_COLOR
  process.env.FORCE_COLOR ??= '1'
}
