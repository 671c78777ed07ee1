import { spawn } from 'node:child_process'
import { env, root } from './workspace.mjs'

const patience = 12_000
const running = new Set()
let ending = false

/**
 * Starts a program that ends with us. It gets a process group of its own: Ctrl-C then reaches only us, and each child and
 * whatever it started hear of it once.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env, ...options, detached: true })
  if (child.pid) running.add(child.pid)
  child.on('exit', () => signalGroup(child.pid, 0) || running.delete(child.pid))
  return child
}

/** Ends every child when we are told to end, or when whoever started us is gone, and then exits with `code`. */
export function endTogether(code) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(code))
  // npm 11 neither forwards SIGTERM nor waits for us: a new parent is the only sign that it has been ended.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && leave(code), 300).unref()
}

/** Ends what is still running, politely and then not, and exits with `code`. */
export function leave(code) {
  if (ending) return
  ending = true
  for (const pid of running) signalGroup(pid, 'SIGTERM')
  const deadline = Date.now() + patience
  setInterval(() => {
    const left = [...running].filter((pid) => signalGroup(pid, 0))
    if (Date.now() > deadline) for (const pid of left) signalGroup(pid, 'SIGKILL')
    if (left.length === 0) process.exit(code)
  }, 50)
}

/** Whether we are on the way out: a child that ends now was ended by us. */
export const isEnding = () => ending

function signalGroup(pid, signal) {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
