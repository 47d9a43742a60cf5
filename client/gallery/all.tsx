/** Every component and every state of the map, on one page: `/gallery/all.html`. Each part has an id that the browser tests photograph. */
import { render } from 'preact'
import type { ComponentChildren } from 'preact'
import { startPreferences } from '../ui/preferences.ts'
import { ScreenLinks } from './parts/screen-links.tsx'
import { Counters, Buttons, Gauges, Messages, Papers, Roles, Timers } from './parts/components.tsx'
import { MapStates } from './parts/map-states.tsx'
import { LongTexts, Refusals } from './parts/hard-cases.tsx'
import { Sights } from './parts/sights.tsx'
import '../player/player.css'
import './all.css'

startPreferences({ calm: true })

const Part = ({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ComponentChildren }) => (
  <section class="part" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)

render(
  <main class="all">
    <h1>Galerie : tous les états</h1>
    <Part id="papers" title="Papiers et bords"><Papers /></Part>
    <Part id="buttons" title="Boutons : prêt, pressé, fermé et pourquoi"><Buttons /></Part>
    <Part id="roles" title="Huit rôles : visage, emblème, nom"><Roles /></Part>
    <Part id="gauges" title="Jauges : vide, pleine, gagnée, perdue"><Gauges /></Part>
    <Part id="timers" title="Minuteurs : plein, dernière minute, en pause, sans"><Timers /></Part>
    <Part id="counters" title="Jetons : vides, à moitié, épuisés, posés"><Counters /></Part>
    <Part id="messages" title="Avis, coupures, réglages"><Messages /></Part>
    <Part id="refusals" title="Refus"><Refusals /></Part>
    <Part id="long" title="Textes longs"><LongTexts /></Part>
    <Part id="sights" title="Sans couleur, ou presque : gris, deutéranopie, protanopie, tritanopie"><Sights /></Part>
    <MapStates />
    <Part id="screens" title="Écrans entiers, état par état"><ScreenLinks /></Part>
  </main>,
  document.getElementById('page')!,
)
