const frozen = new WeakSet<object>()

/** Freezes a value and all it holds, so that a rule that mutates fails at once. Gives the same value back. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || frozen.has(value)) return value
  frozen.add(value)
  Object.freeze(value)
  for (const member of Object.values(value)) deepFreeze(member)
  return value
}
