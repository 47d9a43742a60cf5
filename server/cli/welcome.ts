import { renderUnicodeCompact } from 'uqr'

export type Welcome = {
  /** Where the trainer goes, one-time key in the fragment. */
  readonly trainer: string
  /** Addresses that phones can reach, the best first. */
  readonly phones: readonly string[]
  readonly data: string
}

/** What the terminal says once the server listens: French, English below. */
export function welcome({ trainer, phones, data }: Welcome): string {
  const [best] = phones
  const phoneLines = phones.length > 0 ? phones : ['(aucun réseau trouvé : seul cet ordinateur peut jouer · no network found: this computer only)']
  return [
    '',
    'Faire territoire est prêt.',
    '',
    '  Animer une séance (lien à usage unique, valable 24 h) :',
    `    ${trainer}`,
    '',
    '  Rejoindre depuis un téléphone du même réseau :',
    ...phoneLines.map((line) => `    ${line}`),
    '',
    ...(best ? [indent(renderUnicodeCompact(best, { border: 2 })), ''] : []),
    `  Données de jeu : ${data}`,
    '  Arrêter : Ctrl+C. Les tables reprendront où elles en sont.',
    '',
    '  Faire territoire is ready. The first link opens the trainer’s console (once, within 24 h);',
    '  phones of the same network join at the address below it. Ctrl+C stops; tables resume where they were.',
    '',
  ].join('\n')
}

function indent(block: string): string {
  return block.split('\n').map((line) => `    ${line}`).join('\n')
}
