/**
 * A drawing of shared/drawing in the page. Only our own drawing functions make these strings, and they escape what is not theirs:
 * no text typed by somebody may come here.
 */
export function Drawing({ svg, class: className }: { readonly svg: string; readonly class?: string }) {
  return <span class={className ? `drawing ${className}` : 'drawing'} dangerouslySetInnerHTML={{ __html: svg }} />
}
