import { parseArgs } from 'node:util';
import { suggestion } from '../lib/content/check/fields';
import { type Answers, EXISTING_MEMBER, fieldsFor, MEMBER, SLUG } from '../lib/content/new/answers';
import { isKind, type Kind, kinds } from '../lib/content/new/kinds';
import { columns } from './columns';

/** What stands behind `npm run new --`. */
export interface Command {
  help: boolean;
  kind: Kind | undefined;
  /** What the flags say; undefined if there are none, so that the rest is asked. */
  answers: Answers | undefined;
}

/** What a flag is for, in words; those of the schema where the schema has it. */
interface Flag {
  name: string;
  says: string;
  isBoolean: boolean;
}

/** The flags that a kind knows. */
function flagsOf(kind: Kind): Flag[] {
  const flag = (name: string, says: string): Flag => ({ name, says, isBoolean: false });
  const own = fieldsFor(kind).map(({ flag: name, field }) => {
    const says = `${field.description}${field.required ? '; needed' : ''}`;
    const list = field.type === 'list' ? ', with commas between' : '';
    return { name, says: says + list, isBoolean: field.type === 'boolean' };
  });
  const slug = flag(SLUG, 'The end of its address, if not made of its name');
  if (kind === 'post') return [slug, ...own, AT_ONCE];
  if (kind !== 'announcement') return [slug, ...own];
  return [
    flag(EXISTING_MEMBER, 'Slug of the member, if its file is there; without it, one is made'),
    flag(MEMBER + SLUG, 'The slug of a new member, if not made of its name'),
    slug,
    ...own,
    AT_ONCE,
  ];
}

/** Without it and without a time, what is written by flags is a draft. */
const AT_ONCE: Flag = {
  name: 'no-draft',
  says: 'Public with the next publication of the site; without it and --publish, a draft',
  isBoolean: true,
};

/**
 * Reads the command line.
 *
 * @throws with a sentence if it has what no kind knows.
 */
export function readCommand(args: readonly string[]): Command {
  const [word, ...rest] = args;
  if (word === undefined) return { help: false, kind: undefined, answers: undefined };
  if (word === '--help' || word === '-h')
    return { help: true, kind: undefined, answers: undefined };
  if (!isKind(word)) {
    const names = Object.keys(kinds);
    const known = `it is one of ${names.join(', ')}${suggestion(word, names)}`;
    throw new Error(`"${word}" is nothing that can be made; ${known}`);
  }
  const flags = flagsOf(word);
  const options = Object.fromEntries(
    flags.map(({ name, isBoolean }) => [
      name,
      { type: isBoolean ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: rest, options, strict: false, tokens: true });
  const answers: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Error(misplaced(token.value));
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'h') {
      return { help: true, kind: word, answers: undefined };
    }
    const flag = flags.find(({ name }) => name === token.name);
    if (!flag) throw new Error(unknown(word, token.rawName, flags));
    const { rawName, value, inlineValue } = token;
    if (flag.isBoolean && value !== undefined) throw new Error(`${rawName} takes no value`);
    const isForgotten = value === undefined || (value.startsWith('--') && !inlineValue);
    if (!flag.isBoolean && isForgotten) {
      throw new Error(`${rawName} needs a value, as in ${rawName}="…"`);
    }
    if (token.name in answers) throw new Error(`${rawName} is given twice`);
    answers[token.name] = value ?? true;
  }
  if (Object.keys(answers).length === 0) return { help: false, kind: word, answers: undefined };
  if (!flags.includes(AT_ONCE)) return { help: false, kind: word, answers };
  const { [AT_ONCE.name]: isAtOnce, ...others } = answers;
  if (isAtOnce && answers.draft)
    throw new Error(`--draft and --${AT_ONCE.name} exclude each other`);
  const draft = answers.draft ?? (!isAtOnce && answers.publish === undefined);
  return { help: false, kind: word, answers: { ...others, draft } };
}

/** What there is to say of the command, or of one kind. */
export function helpOf(kind: Kind | undefined): string {
  const lines = kind
    ? [
        `npm run new -- ${kind}: ${kinds[kind]}`,
        '',
        'Without flags it asks. With flags it asks nothing:',
        ...columns(flagsOf(kind).map(({ name, says }) => [`--${name}`, says])),
      ]
    : [
        'npm run new                  asks what, and then the rest',
        'npm run new -- <what>        asks the rest',
        'npm run new -- <what> --…    asks nothing',
        'npm run new -- <what> --help names its flags',
        '',
        'What there is:',
        ...columns(Object.entries(kinds)),
        '',
        'For example: npm run new -- post --title "Our post" --date 2026-01-31 --tags one,two',
      ];
  return lines.join('\n');
}

function misplaced(value: string): string {
  return `"${value}" belongs to no flag; put a value with spaces in quotation marks`;
}

function unknown(kind: Kind, name: string, flags: readonly Flag[]): string {
  const near = suggestion(
    name.replace(/^-+/, ''),
    flags.map((flag) => flag.name),
  );
  const named = near.replace(/"([^"]+)"/, '"--$1"');
  return `a ${kind} has no ${name}${named || `; npm run new -- ${kind} --help names what it has`}`;
}
