/** What happened in a fact, as a title and a sentence; shared by turning points and the timeline. */
import { seatsOfPair, type Pair } from '../base/ids.ts'
import type { PostureId, StageNumber } from '../base/vocabulary.ts'
import type { GivenPromise } from '../engine/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { findEvent, type Fact } from './facts.ts'
import type { People } from './people.ts'
import { promiseInProse } from './promises.ts'
import * as english from './words/english.ts'
import * as french from './words/french.ts'
import { POSTURE_WORDS, POT_WORDS, STAGE_WORDS, type Both } from './words/names.ts'
import { findChallenge, findEventCard, initiativeInProse, say, told, tokens } from './words/speech.ts'

export type Told = { readonly title: Both; readonly text: Both }
export type Context = {
  readonly scenario: Scenario
  readonly people: People
  readonly promises: readonly GivenPromise[]
  /** Events the trainer provoked. */
  readonly injected: ReadonlySet<string>
}

/** Undefined for causes that are nobody's doing: income, wear, news. */
export function tellFact(context: Context, fact: Fact): Told | undefined {
  const [kind, rest = ''] = splitFact(fact.id)
  switch (kind) {
    case 'challenge':
      return tellChallenge(context, fact)
    case 'initiative':
      return tellInitiative(context, fact, rest)
    case 'relation':
      return tellRelation(context, fact, rest as Pair)
    case 'pot':
      return tellPot(fact)
    case 'promise':
      return tellPromise(context, fact, rest)
    case 'lever':
      return tellLever(context, fact)
    case 'dilemma':
      return tellDilemma(context, fact)
    case 'event':
      return tellEvent(context, rest)
    case 'conflict':
      return tellConflict(context, fact, rest as Pair)
    default:
      return undefined
  }
}

/** `initiative:market` → `initiative`, `market`. */
export function splitFact(id: string): readonly [string, string?] {
  const colon = id.indexOf(':')
  return colon < 0 ? [id] : [id.slice(0, colon), id.slice(colon + 1)]
}

function tellChallenge({ scenario }: Context, fact: Fact): Told | undefined {
  const card = fact.settled.game.challenge && findChallenge(scenario, fact.settled.game.challenge.card)
  const met = findEvent(fact, 'challenge-met')
  if (!met && !findEvent(fact, 'challenge-missed')) return undefined
  const resolved = findEvent(fact, 'worksite-resolved')
  const title = card ? say(french.uncapitaliseArticle(card.title.fr), english.uncapitaliseArticle(told(card.title).en)) : say('le défi', 'the challenge')
  if (!resolved || resolved.participants.length === 0) return { title, text: say('Personne ne se rend au défi : il est manqué.', 'Nobody goes to the challenge: it is missed.') }
  const figures = say(`force ${resolved.force} pour un besoin de ${resolved.need}`, `force ${resolved.force} for a need of ${resolved.need}`)
  const result = !met ? say('Le défi est manqué', 'The challenge is missed') : met.brio ? say('Le défi est relevé avec brio', 'The challenge is met with flair') : say('Le défi est relevé', 'The challenge is met')
  return { title, text: withWeight(say(`${result.fr} : ${figures.fr}.`, `${result.en}: ${figures.en}.`), bestPosture(fact)) }
}

/** The posture that weighed most, when it helped; ties to the first. */
export function bestPosture(fact: Fact): PostureId | undefined {
  let best: { posture: PostureId; value: number } | undefined
  for (const event of fact.events) if (event.type === 'posture-valued' && event.value >= 1 && event.value > (best?.value ?? 0)) best = event
  return best?.posture
}

function withWeight(text: Both, posture: PostureId | undefined): Both {
  if (!posture) return text
  const { prose } = POSTURE_WORDS[posture]
  return say(`${text.fr} Ce qui pèse le plus : ${prose.fr}.`, `${text.en} What weighs most: ${prose.en}.`)
}

function tellInitiative({ scenario }: Context, fact: Fact, id: string): Told | undefined {
  const name = initiativeInProse(scenario, id)
  const resolved = findEvent(fact, 'worksite-resolved')
  const stage = (number: StageNumber): Both => STAGE_WORDS[number]
  const grown = findEvent(fact, 'initiative-grown')
  if (grown) {
    const title = say(`${name.fr}, étape « ${stage(grown.stage).fr} »`, `${name.en}, stage “${stage(grown.stage).en}”`)
    return { title, text: resolved ? withWeight(withFigures(resolved), bestPosture(fact)) : title }
  }
  const wilted = findEvent(fact, 'initiative-wilted')
  if (wilted) {
    return {
      title: say(`${name.fr} dépérit`, `${name.en} wilts`),
      text: say(`Personne n’y travaille : retour à l’étape « ${stage(wilted.stage).fr} ».`, `Nobody works on it: back to the stage “${stage(wilted.stage).en}”.`),
    }
  }
  if (findEvent(fact, 'initiative-set-back')) return { title: say(`${name.fr} trébuche`, `${name.en} stumbles`), text: say('L’essai n’a pas tenu : la jauge recule.', 'The trial did not hold: the gauge falls back.') }
  if (resolved) return { title: say(`${name.fr} attend`, `${name.en} waits`), text: withFigures(resolved) }
  return findEvent(fact, 'initiative-idled') && { title: say(`${name.fr} sans personne`, `nobody at ${name.en}`), text: say('Personne n’y travaille cette saison.', 'Nobody works on it this season.') }
}

function withFigures({ gauge, force, need, participants }: { readonly gauge: number; readonly force: number; readonly need: number; readonly participants: readonly number[] }): Both {
  const crew = { fr: french.countOf(participants.length, 'rôle'), en: english.countOf(participants.length, 'role') }
  return gauge > 0
    ? say(`${french.capitalise(crew.fr)} au chantier : force ${force}, jauge ${gauge}, pour un besoin de ${need}.`, `${english.capitalise(crew.en)} at work: force ${force}, gauge ${gauge}, for a need of ${need}.`)
    : say(`${french.capitalise(crew.fr)} au chantier : force ${force} pour un besoin de ${need}.`, `${english.capitalise(crew.en)} at work: force ${force} for a need of ${need}.`)
}

function pairInProse({ people }: Context, pair: Pair): readonly [Both, Both] {
  return seatsOfPair(pair).map(people.inProse) as [Both, Both]
}

function tellRelation(context: Context, fact: Fact, pair: Pair): Told | undefined {
  const resolved = findEvent(fact, 'worksite-resolved')
  if (!resolved) return undefined
  const [a, b] = pairInProse(context, pair)
  const closed = findEvent(fact, 'conflict-closed')
  const title = closed || resolved.margin >= 0 ? say(`${a.fr} et ${b.fr} se reparlent`, `${a.en} and ${b.en} talk again`) : say(`entre ${a.fr} et ${b.fr}, rien ne bouge`, `between ${a.en} and ${b.en}, nothing moves`)
  return { title, text: withWeight(withFigures({ ...resolved, gauge: 0 }), bestPosture(fact)) }
}

function tellPot(fact: Fact): Told | undefined {
  const counted = findEvent(fact, 'pot-counted')
  if (!counted) return undefined
  const { total, theta1, theta2, level, margin } = counted
  const figures = say(`${french.capitalise(tokens(total).fr)}, pour des seuils de ${theta1} et ${theta2}.`, `${english.capitalise(tokens(total).en)}, for thresholds of ${theta1} and ${theta2}.`)
  if (margin >= 0 || margin < -2) return { title: say(`le pot commun ${POT_WORDS[level].fr}`, `the common pot ${POT_WORDS[level].en}`), text: figures }
  const next = POT_WORDS[level === 'cold' ? 'kept' : 'alive']
  const lacking = tokens(-margin)
  return { title: say(`le pot commun, à ${lacking.fr} du pot ${next.fr}`, `the common pot, ${lacking.en} short of ${next.en}`), text: figures }
}

function tellPromise(context: Context, fact: Fact, id: string): Told | undefined {
  const promise = context.promises.find((one) => one.id === id)
  if (!promise) return undefined
  const fate = findEvent(fact, 'promise-kept')
    ? say('une parole tenue', 'a word kept')
    : findEvent(fact, 'promise-broken')
      ? say('une parole rompue', 'a word broken')
      : findEvent(fact, 'promise-lapsed')
        ? say('une parole sans objet', 'a word without object')
        : say('une parole reprise', 'a word taken back')
  return { title: fate, text: promiseInProse(context.scenario, context.people, promise) }
}

function tellLever({ scenario, people }: Context, fact: Fact): Told | undefined {
  const resolved = findEvent(fact, 'lever-resolved')
  const card = resolved && scenario.levers[resolved.lever]
  if (!resolved || !card) return undefined
  const actor = people.inProse(resolved.seat)
  const fate = resolved.branchTaken === 'else' ? say(', et l’effet se retourne', ', and it backfires') : say('', '')
  const crew = resolved.signers.length === 0 ? say('', '') : { fr: `, avec ${french.list(resolved.signers.map((seat) => people.inProse(seat).fr))}`, en: `, with ${english.list(resolved.signers.map((seat) => people.inProse(seat).en))}` }
  const name = told(card.name)
  return {
    title: say(`le levier « ${name.fr} »`, `the lever “${name.en}”`),
    text: say(`À l’initiative ${french.de(actor.fr)}${crew.fr}${fate.fr}.`, `At the initiative of ${actor.en}${crew.en}${fate.en}.`),
  }
}

/** Option A was named at the reveal; option B never is. */
function tellDilemma({ scenario, people }: Context, fact: Fact): Told | undefined {
  const chosen = findEvent(fact, 'dilemma-chosen')
  if (chosen?.option !== 'a') return undefined
  const card = scenario.file.dilemmas.find((one) => one.id === chosen.dilemma)
  const actor = people.inProse(chosen.seat)
  const choice = card ? told(card.a.text) : undefined
  const text = choice ? say(`${french.capitalise(actor.fr)} : « ${choice.fr} »`, `${english.capitalise(actor.en)}: “${choice.en}”`) : say(`${french.capitalise(actor.fr)} choisit seul·e.`, `${english.capitalise(actor.en)} chooses alone.`)
  return { title: say(chosen.announced ? 'un choix annoncé' : 'un choix sans prévenir', chosen.announced ? 'a choice announced' : 'a choice without warning'), text }
}

function tellEvent({ scenario }: Context, id: string): Told | undefined {
  const card = findEventCard(scenario, id)
  if (!card) return { title: say('un évènement de l’animation', 'an event from the trainer'), text: say('L’animation provoque un évènement.', 'The trainer provokes an event.') }
  return { title: say(french.uncapitaliseArticle(card.title.fr), english.uncapitaliseArticle(told(card.title).en)), text: told(card.text) }
}

function tellConflict(context: Context, fact: Fact, pair: Pair): Told | undefined {
  const [a, b] = pairInProse(context, pair)
  if (findEvent(fact, 'conflict-opened')) return { title: say(`tension entre ${a.fr} et ${b.fr}`, `tension between ${a.en} and ${b.en}`), text: say('Le lien était trop mince : il se déchire.', 'The link was too thin: it tears.') }
  if (findEvent(fact, 'conflict-closed')) return { title: say(`${a.fr} et ${b.fr} se reparlent`, `${a.en} and ${b.en} talk again`), text: say('La tension retombe ; il reste une couture.', 'The tension eases; a seam remains.') }
  return undefined
}

