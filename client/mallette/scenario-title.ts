import { useEffect, useState } from 'preact/hooks'
import type { ScenarioLine } from '../../shared/protocol/http.ts'
import { callApi } from '../net/api.ts'
import { local } from '../ui/language.ts'

/** The title of a scenario, once it is known; a récit may be tied to one that is not installed here. */
export function useScenarioTitle(id: string): string | undefined {
  const [lines, setLines] = useState<readonly ScenarioLine[]>([])
  useEffect(() => void callApi<readonly ScenarioLine[]>('/api/scenarios').then((answer) => answer.ok && setLines(answer.value)), [])
  const line = lines.find((scenario) => scenario.id === id)
  return line && local(line.title)
}
