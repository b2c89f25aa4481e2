import type { Readable, Writable } from 'node:stream';
import { autocomplete, isCancel, select, text } from '@clack/prompts';
import { today } from '../lib/clock';
import { nameOf, type Source } from '../lib/content/check/source';
import {
  type Answers,
  type Choice,
  choicesOf,
  defaultOf,
  EXISTING_MEMBER,
  fieldsFor,
  MEMBER,
  SLUG,
  textOf,
  titleFlag,
} from '../lib/content/new/answers';
import { complaintAbout } from '../lib/content/new/complaints';
import { type Asked, isKind, type Kind, kinds } from '../lib/content/new/kinds';
import { parseDay } from '../lib/dates';

/** Where questions are asked; the terminal, if it isn't said. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** Somebody stopped answering. */
export class Stopped extends Error {}

/** More choices than these are found by typing. */
const SHOWN = 10;
const NONE: Choice = { value: '', label: 'none of these' };

/** Asks what to make. */
export async function askKind(terminal: Terminal): Promise<Kind> {
  const options = Object.entries(kinds).map(([value, hint]) => ({ value, label: value, hint }));
  const kind = given(await select({ message: 'What is new?', options, ...terminal }));
  if (!isKind(kind)) throw new Stopped();
  return kind;
}

/**
 * Asks for everything that a kind needs, and checks each answer as the check would.
 *
 * @throws {Stopped} if somebody stops.
 */
export async function askFor(
  kind: Kind,
  sources: readonly Source[],
  terminal: Terminal,
): Promise<Answers> {
  const answers: Record<string, string | boolean> = {};
  const put = async (flag: string, ask: () => Promise<string>) => {
    answers[flag] = await ask();
  };
  const validate = (flag: string) => (value: unknown) =>
    complaintAbout(flag, kind, { ...answers, [flag]: String(value ?? '') }, sources);
  const askText = (flag: string, message: string, initialValue = '') =>
    put(flag, async () =>
      given(await text({ message, initialValue, validate: validate(flag), ...terminal })),
    );

  if (kind === 'announcement') {
    const members = membersOf(sources);
    await put(EXISTING_MEMBER, () =>
      choose('Which member?', [{ value: '', label: 'A new one' }, ...members], terminal, {
        validate: validate(EXISTING_MEMBER),
      }),
    );
  }
  for (const asked of fieldsFor(kind)) {
    const { flag } = asked;
    if (!asked.isAsked || isSettled(flag, kind, answers)) continue;
    if (flag === 'draft') {
      const day = parseDay(textOf(answers, 'date')) ?? today();
      Object.assign(answers, await askWhen(day, validate('publish'), terminal));
      continue;
    }
    const choices = choicesOf(asked, answers, sources);
    if (choices?.length === 0 && !asked.field.required) continue;
    const message = messageOf(asked);
    if (choices && choices.length > 0) {
      const options = asked.field.required ? choices : [NONE, ...choices];
      await put(flag, () => choose(message, options, terminal, { validate: validate(flag) }));
    } else {
      await askText(flag, message, initialOf(flag, kind, answers, sources));
    }
    const slug = slugAfter(flag, kind);
    if (slug)
      await askText(slug, 'The end of its address', defaultOf(slug, kind, answers, sources));
  }
  return answers;
}

/** Asks from when on a post of a day is public. */
async function askWhen(
  day: string,
  validate: (value: unknown) => string | undefined,
  terminal: Terminal,
): Promise<Record<string, string | boolean>> {
  // Of a day to come, the post would be public too early.
  const mustWait = validate('') !== undefined;
  const when = given(
    await select({
      message: 'When is it public?',
      options: [
        { value: 'draft', label: 'later: it stays a draft until you say so' },
        { value: 'publish', label: 'at a set time' },
        ...(mustWait ? [] : [{ value: 'now', label: 'with the next publication of the site' }]),
      ],
      ...terminal,
    }),
  );
  if (when !== 'publish') return { draft: when === 'draft' };
  const message = 'The moment, with the offset from UTC';
  const initialValue = `${day}T10:00-08:00`;
  return { publish: given(await text({ message, initialValue, validate, ...terminal })) };
}

async function choose(
  message: string,
  options: (Choice & { hint?: string; disabled?: boolean })[],
  terminal: Terminal,
  { validate }: { validate: (value: unknown) => string | undefined },
): Promise<string> {
  if (options.length <= SHOWN) {
    const free = options.map((option) => {
      const complaint = validate(option.value);
      return complaint ? { ...option, disabled: true, hint: complaint } : option;
    });
    return given(await select({ message, options: free, ...terminal }));
  }
  const placeholder = 'type to find it';
  return given(
    await autocomplete({ message, options, maxItems: SHOWN, placeholder, validate, ...terminal }),
  );
}

/** The members, of whom those with an announcement can't get another. */
function membersOf(sources: readonly Source[]) {
  return sources
    .filter(({ type }) => type.name === 'Member')
    .map((source) => {
      const isAnnounced = source.values.announcement !== undefined;
      const hint = isAnnounced ? { hint: 'has its announcement', disabled: true } : {};
      return { value: source.slug, label: nameOf(source), ...hint };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Whether nothing is left to ask, by what was answered before. */
function isSettled(flag: string, kind: Kind, answers: Answers): boolean {
  // askWhen asks for both.
  if (flag === 'publish') return true;
  if (flag.startsWith(MEMBER)) return textOf(answers, EXISTING_MEMBER) !== '';
  return kind === 'person' && flag === 'affiliation' && textOf(answers, 'member') !== '';
}

function initialOf(flag: string, kind: Kind, answers: Answers, sources: readonly Source[]): string {
  return /joined$/.test(flag) ? today() : defaultOf(flag, kind, answers, sources);
}

/** The slug that follows from an answer and is asked for next. */
function slugAfter(flag: string, kind: Kind): string | undefined {
  if (flag === titleFlag(kind)) return SLUG;
  return flag === `${MEMBER}name` ? MEMBER + SLUG : undefined;
}

function messageOf({ flag, field }: Asked): string {
  // The schema speaks of the field, which the file's name makes needless.
  if (flag === 'date') return 'The day of publication';
  const list = field.type === 'list' ? ', with commas between' : '';
  return `${field.description}${list}${field.required ? '' : ' (or nothing)'}`;
}

function given(answer: string | symbol): string {
  if (isCancel(answer) || typeof answer !== 'string') throw new Stopped();
  return answer;
}
