import type { DebriefModel, TurningPoint } from './debrief-types.ts'

/** The way one table went, for a plenary: what happened and when; nothing that adds up nor compares. */
export type TablePath = {
  readonly number: number
  readonly seasons: readonly {
    readonly season: number
    readonly challenge?: DebriefModel['knowledge'][number]['challenge']
    readonly pot?: DebriefModel['pots'][number]['level']
    readonly moments: readonly Pick<TurningPoint, 'title' | 'season' | 'fact'>[]
    readonly levers: readonly { readonly name: DebriefModel['fiches'][number]['levers'][number]['name']; readonly branch: 'then' | 'else' | 'none' }[]
  }[]
  readonly outcome?: NonNullable<DebriefModel['outcome']>['id']
}

/** Season by season: the moments that the table kept, its pot, the levers it played; where it arrived, in words. */
export function pathOf(model: DebriefModel): TablePath {
  const levers = model.fiches.flatMap((fiche) => fiche.levers)
  const played = Math.max(...model.pots.map(({ season }) => season), ...model.knowledge.map(({ season }) => season), 0)
  return {
    number: Number(model.session.table),
    seasons: Array.from({ length: played }, (_, index) => {
      const season = index + 1
      const challenge = model.knowledge.find((one) => one.season === season)?.challenge
      const pot = model.pots.find((one) => one.season === season)?.level
      return {
        season,
        ...(challenge && { challenge }),
        ...(pot && { pot }),
        moments: model.turningPoints.filter((point) => point.season === season).map(({ title, fact }) => ({ title, season, fact })),
        levers: levers.filter((lever) => lever.season === season).map(({ name, branch }) => ({ name, branch })),
      }
    }),
    ...(model.outcome && { outcome: model.outcome.id }),
  }
}
