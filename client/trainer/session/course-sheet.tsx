import { FACTS_FIRST } from '../../../shared/base/debrief.ts'
import { seasonOf } from '../../../shared/drawing/seasons.ts'
import { quoted } from '../../board/naming.ts'
import { words as boardWords } from '../../board/words.ts'
import { Marked } from '../../mallette/help/marked.tsx'
import { Icon, VerbMark } from '../../ui/icon.tsx'
import { language, local, text } from '../../ui/language.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { timeOfDay } from '../../view-models/clock.ts'
import { courseOf } from '../../view-models/course.ts'
import type { CourseSeason, CourseState } from '../../view-models/course.ts'
import { useDesk } from '../desk.ts'
import { words } from '../words.ts'
import { useSlowNow } from './use-slow-now.ts'

/** Where we are, when it ends, and the sentence to say aloud: always in sight. */
export function CourseSheet() {
  const { view, trainer, content, now } = useDesk()
  const w = words().course
  const course = courseOf(content, view.table, view.clock, useSlowNow(now), trainer.startedAt, view.debrief.plan)
  // What a scenario gives to say aloud begins with what people felt.
  const isFactsFirst = view.table.status === 'debrief' && view.debrief.plan?.order[1] === FACTS_FIRST[1]
  const time = (at: number): string => timeOfDay(at, language.value)
  const delay = course.delayMin === undefined ? '' : course.delayMin > 0 ? w.late(course.delayMin) : course.delayMin < 0 ? w.early(-course.delayMin) : w.onTime
  return (
    <Sheet seed="course" jitter={4} lift={2} class="course-sheet" as="section" aria-label={w.title}>
      <h2>{w.title}</h2>
      <p class="course-facts">{w.facts(content.format, words().form.levels[content.difficulty])}</p>
      <ol class="course-list">
        <Step state={course.welcome} name={w.welcome} minutes={w.minutes(w.welcomeMinutes)} />
        {course.seasons.map((season) => (
          <Season key={season.season} season={season} />
        ))}
        <Step state={course.debrief} name={w.debrief} minutes={w.minutes(course.debriefMinutes)} isLast />
      </ol>
      {view.table.status !== 'closed' && view.table.status !== 'debrief' && (
        <p class="course-time">
          <Icon name="hourglass-medium" size={28} />
          <span>
            {delay !== '' && <b>{delay}</b>} {course.endsAt === undefined ? (view.table.status === 'playing' && view.clock.lengthMs === undefined ? w.untimed : '') : w.end(time(course.endsAt))}
          </span>
        </p>
      )}
      <div class="say">
        <h3>{w.say}</h3>
        <p>
          <Marked text={quoted(isFactsFirst ? words().debrief.sayFacts : local(trainer.say))} />
        </p>
        {trainer.watch && (
          <>
            <h4>{w.watch}</h4>
            <p class="say-watch">
              <Marked text={local(trainer.watch)} />
            </p>
          </>
        )}
      </div>
    </Sheet>
  )
}

function Step({ state, name, minutes, isLast = false, children }: { readonly state: CourseState; readonly name: string; readonly minutes: string; readonly isLast?: boolean; readonly children?: preact.ComponentChildren }) {
  const w = words().course
  return (
    <li class="course-step" data-state={state} data-last={isLast} aria-current={state === 'current' ? 'step' : undefined}>
      <i class="course-dot" aria-hidden="true">
        {state === 'done' && <VerbMark name="check" size={14} />}
      </i>
      <span class="course-name">
        {name}
        {state === 'done' && <span class="heard"> ({w.done})</span>}
      </span>
      <em>{minutes}</em>
      {children}
    </li>
  )
}

function Season({ season }: { readonly season: CourseSeason }) {
  const w = words().course
  const name = w.season(boardWords().seasons[seasonOf(season.season)], season.season)
  return (
    <Step state={season.state} name={name} minutes={w.minutes(season.minutes)}>
      {season.state === 'current' && (
        <ol class="course-phases">
          {season.phases.map(({ phase, seconds, state }) => (
            <li key={phase} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              {state === 'current' ? (
                <Sheet seed={`phase-${phase}`} paper="yellow" class="course-now" as="span">
                  {text().phases[phase].name} <em>{w.seconds(seconds)}</em>
                </Sheet>
              ) : (
                <>
                  {state === 'done' && <VerbMark name="check" size={14} />} {text().phases[phase].name} <em>{w.seconds(seconds)}</em>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Step>
  )
}
