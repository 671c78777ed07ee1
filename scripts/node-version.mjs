// Imported first by every script a person starts, so that an old Node says what is wrong instead of tripping over syntax.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`ruhu needs Node 20.19 or newer to start; this is ${process.versions.node}.`)
  process.exit(1)
}
