import { useState } from 'preact/hooks'
import { DisplaySettings } from '../ui/display-settings.tsx'
import { Icon } from '../ui/icon.tsx'
import { text } from '../ui/language.ts'
import { SoundSwitch } from '../ui/sound/sound-switch.tsx'
import { words } from './words.ts'

/** Hung from the top edge, between title and ticket: the sound, always in sight; the rest when the pointer or the keyboard comes near. */
export function BoardTools() {
  const [isAdjusting, setAdjusting] = useState(false)
  const toggle = (): void => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())?.catch(() => {})
  return (
    <>
      <div class="board-tools">
        <SoundSwitch />
        <button type="button" class="board-tool" onClick={() => setAdjusting(true)}>
          <Icon name="eye" size={24} />
          {text().display.title}
        </button>
        <button type="button" class="board-tool" onClick={toggle}>
          <Icon name="projector-screen" size={24} />
          {words().fullscreen}
        </button>
      </div>
      {isAdjusting && <DisplaySettings hasSizes={false} onClose={() => setAdjusting(false)} />}
    </>
  )
}
