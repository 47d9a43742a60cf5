/**
 * Compiles under the accessibility standard; when the standard alone refuses the page, compiles again without it.
 * `compile` is told whether its page is checked, so that an unchecked one says so.
 * @throws what `compile` throws for any other reason.
 */
export function compileChecked(compile: (isChecked: boolean) => Uint8Array): Uint8Array {
  try {
    return compile(true)
  } catch (error) {
    if (!isStandardRefusal(error)) throw error
    return compile(false)
  }
}

/** The engine names the standard in each of its diagnostics; other errors would come back without it. */
function isStandardRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes('PDF/UA-1 error')
}
