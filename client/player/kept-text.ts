import { useState } from 'preact/hooks'

const PREFIX = 'faire-territoire.draft.'

/** Text being typed, kept by this browser until it is sent: a cut, a lock screen or a reload lose nothing. */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key))
  return [
    text,
    (next) => {
      setText(next)
      write(key, next)
    },
  ]
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, text)
  } catch {
    // No storage: the text lives as long as the page.
  }
}
