/** Gives a text to the author's disk. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Some browsers read the address a little after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
