const DAY_MS = 24 * 3_600_000
/** A time that has just passed is today's; long ago, it is tomorrow's. */
const PAST_MS = 6 * 3_600_000

/** « 17:30 » of this browser's clock, for a time input. */
export function clockValue(at: number): string {
  const date = new Date(at)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** The nearest moment with this time of day; undefined when none is typed. */
export function atTime(typed: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(typed) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const date = new Date(now)
  date.setHours(Number(hours), Number(minutes), 0, 0)
  const at = date.getTime()
  return at < now - PAST_MS ? at + DAY_MS : at
}
