import type { Typed } from '../inbox/desk/types';
import { decisionMail, isTold } from '../inbox/mail/letters';
import type { Mail } from '../inbox/mail/types';
import { hashOf } from '../inbox/tokens';
import { type Application, STATES, type State } from '../inbox/types';

/** The fields of the form that moves an application. */
export const MOVE_FIELDS = ['state', 'why', 'message', 'quiet'] as const;
export type MoveField = (typeof MOVE_FIELDS)[number];

/** A change of state as it shall be done. */
export interface Move {
  from: State;
  to: State;
  /** Why; the applicant never sees it. */
  why: string;
  /** What the applicant is told; undefined if nothing. */
  mail: Mail | undefined;
}

/** Makes a move of what was typed, or says what is to be mended, by the names of the fields. */
export function readMove(
  typed: Typed,
  application: Application,
): { move: Move; errors?: undefined } | { errors: Partial<Record<MoveField, string>> } {
  const to = STATES.find((each) => each === typed.state);
  const why = (typed.why ?? '').trim();
  const message = (typed.message ?? '').trim();
  const isQuiet = typed.quiet === 'yes';
  const errors: Partial<Record<MoveField, string>> = {};
  if (!to) errors.state = 'Choose what becomes of the application.';
  if (to === application.state) errors.state = 'The application is in this state already.';
  if (!why) errors.why = 'Say why. It stays in the history, and the applicant never sees it.';
  if (to && message && (isQuiet || !isTold(to))) {
    errors.message = isQuiet
      ? 'No mail is sent, so this would reach nobody. Take it out, or send the mail.'
      : 'The applicant isn’t told of this state, so this would reach nobody. Take it out.';
  }
  if (to === 'information-asked' && !message && !isQuiet) {
    errors.message = 'Say what you want to know.';
  }
  if (!to || Object.keys(errors).length > 0) return { errors };
  const mail = isTold(to) && !isQuiet ? decisionMail(to, application, message) : undefined;
  return { move: { from: application.state, to, why, mail } };
}

/** The same for the same move: who confirms one confirms what was shown, and nothing else. */
export function moveKey({ from, to, why, mail }: Move): string {
  return hashOf(JSON.stringify([from, to, why, mail?.to, mail?.subject, mail?.text]));
}

/** What a state is called among people. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  received: 'Received',
  'in-review': 'In review',
  'information-asked': 'Information asked for',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};
