#!/usr/bin/env bash
# Runs `npm start` and `npm test` on a machine that has nothing: a minimal Debian 12 with this machine's own Node and npm,
# an empty HOME and a fresh clone. Needs root on Debian. Usage: scripts/bare-machine.sh [repository]
set -euo pipefail

# Under npm the project's own Node comes first on the path; the bare machine gets the one that is installed here.
PATH=$(printf %s "$PATH" | tr ':' '\n' | grep -v node_modules | paste -sd:)

# Mounts and processes of our own: whatever happens, they end with this script.
if [ "${1:-}" != --alone ]; then
  exec unshare --mount --pid --fork --kill-child --mount-proc "$0" --alone "${1:-$(cd "$(dirname "$0")/.." && pwd)}"
fi
repository=$2
port=${PORT:-8787}
machine=$(mktemp -d "${TMPDIR:-/tmp}/ruhu-bare-XXXXXX")
chmod 755 "$machine"
registry=$(npm config get registry 2>/dev/null)
cafile=$(npm config get cafile 2>/dev/null)

cleanup() {
  umount --recursive "$machine/proc" "$machine/dev" "$machine/sys" 2>/dev/null || true
  rm -rf --one-file-system "$machine" "$machine.log"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

now() { date +%s.%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", to - from }'; }
fail() { echo "NOT HELD: $*"; exit 1; }

make_machine() {
  local began mirror
  began=$(now)
  command -v debootstrap >/dev/null || { apt-get update && apt-get install -y --no-install-recommends debootstrap; } >/dev/null
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
  debootstrap --variant=minbase bookworm "$machine" ${mirror:+"$mirror"} >"$machine.log" || { cat "$machine.log"; exit 1; }
  echo "a minimal Debian: $(since "$began") s"
}

mount_devices() {
  mount -t proc proc "$machine/proc"
  mount --rbind --make-rslave /sys "$machine/sys"
  mount -t tmpfs -o mode=755 tmpfs "$machine/dev"
  for device in null zero full random urandom tty; do
    touch "$machine/dev/$device"
    mount --bind "/dev/$device" "$machine/dev/$device"
  done
  mkdir "$machine/dev/pts" "$machine/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$machine/dev/pts"
  mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"
  ln -s pts/ptmx "$machine/dev/ptmx"
  ln -s /proc/self/fd "$machine/dev/fd"
}

# The runtime, and how this machine reaches its package registries; not who it is.
copy_node() {
  local modules
  modules=$(npm root --global 2>/dev/null)
  install -D "$(readlink -f "$(command -v node)")" "$machine/usr/local/bin/node"
  mkdir -p "$machine/usr/local/lib/node_modules"
  cp -a "$modules/npm" "$machine/usr/local/lib/node_modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$machine/usr/local/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$machine/usr/local/bin/npx"
  cp -a /etc/apt/sources.list* /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d "$machine/etc/apt/"
  cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
  [ "$cafile" = null ] || install -D -m 644 "$cafile" "$machine$cafile"
}

inside() {
  local settings=("npm_config_registry=$registry")
  [ "$cafile" = null ] || settings+=("npm_config_cafile=$cafile")
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [ -z "${!name:-}" ] || settings+=("$name=${!name}")
  done
  exec chroot "$machine" env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin PORT="$port" "${settings[@]}" \
    sh -c 'cd /ruhu && exec "$@"' sh "$@"
}

answers() { node -e 'fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))' "http://127.0.0.1:$port$1"; }

left_running() {
  for process in /proc/[0-9]*; do
    if [ "$(readlink "$process/root" 2>/dev/null)" = "$machine" ]; then tr '\0' ' ' <"$process/cmdline"; fi
  done
}

# Starts, looks, ends. Leaves in `ready` how long it took to answer.
start_and_end() {
  local began npm
  began=$(now)
  (inside npm start) &
  npm=$!
  until answers /health 2>/dev/null; do
    kill -0 "$npm" 2>/dev/null || fail "npm start ended before it was ready"
    sleep 0.1
  done
  ready=$(since "$began")
  echo "$1: ready in $ready s"
  for path in / /kiosk/ /field/; do answers "$path" || fail "$path does not answer"; done

  began=$(now)
  kill -TERM "$npm"
  wait "$npm" || true
  until [ -z "$(left_running)" ]; do
    [ "$(since "$began" | cut -d. -f1)" -lt 15 ] || fail "still running after SIGTERM to npm: $(left_running)"
    sleep 0.1
  done
  echo "$1: everything ended $(since "$began") s after SIGTERM to npm"
}

make_machine
mount_devices
copy_node
git clone --quiet "$repository" "$machine/ruhu"
start_and_end 'first start'
start_and_end 'second start'
awk -v ready="$ready" 'BEGIN { exit !(ready < 5) }' || fail "the second start took $ready s, not under 5"
began=$(now)
(inside npm test) || fail "npm test"
echo "npm test: $(since "$began") s"
