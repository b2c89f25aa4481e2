import { eventBySlug } from '@/lib/content/events';
import { memberBySlug } from '@/lib/content/members';
import { postBySlug } from '@/lib/content/posts';
import { projectBySlug } from '@/lib/content/projects';
import { formatDate } from '@/lib/dates';
import { site } from '@/lib/site';
import { keptPicture } from '@/lib/social/picture';

/**
 * Pictures are drawn when they are asked for: drawing those of a thousand posts
 * would take a build half a minute. Were they static, Next.js would keep a file
 * for every address that anyone thinks up.
 */
const HEADERS = {
  'Content-Type': 'image/png',
  'Cache-Control': 'public, max-age=86400, s-maxage=31536000',
};

/**
 * In seconds. Vercel puts routes with other limits into another function: this one
 * keeps 40 MB of fonts and emoji away from the forms and the search.
 */
export const maxDuration = 30;

/** What the picture of a document says, by the section that its page is in. */
const TEXTS: ReadonlyMap<string, (slug: string) => PictureTextOf | undefined> = new Map(
  Object.entries({
    blog: (slug: string) => {
      const post = postBySlug(slug);
      return post && { kind: 'Blog', detail: formatDate(post.date), ...post };
    },
    members: (slug: string) => {
      const member = memberBySlug(slug);
      const detail = member?.left ? 'Former member' : `${member?.tier.name} member`;
      return member && { kind: 'Member', title: member.name, detail };
    },
    projects: (slug: string) => {
      const project = projectBySlug(slug);
      return project && { kind: 'Project', title: project.name, detail: project.status };
    },
    events: (slug: string) => {
      const event = eventBySlug(slug);
      return event && { kind: 'Event', title: event.name, detail: formatDate(event.start) };
    },
  } satisfies Record<string, (slug: string) => PictureTextOf | undefined>),
);

interface PictureTextOf {
  kind: string;
  title: string;
  detail: string;
  lang?: string | undefined;
}

/** The social picture of a document: `/social` and the path of its page, with `.png`. */
export async function GET(_request: Request, { params }: RouteContext<'/social/[section]/[file]'>) {
  const { section, file } = await params;
  const slug = /^(.+)\.png$/.exec(decoded(file))?.[1];
  const text = slug === undefined ? undefined : TEXTS.get(section)?.(slug);
  if (!text) return new Response('There is no such picture.', { status: 404 });
  const { kind, title, detail, lang = site.lang } = text;
  const picture = await keptPicture({ kind, title, detail, lang, siteName: site.name });
  return new Response(new Uint8Array(picture), { headers: HEADERS });
}

/** Next.js hands on what isn't ASCII percent-encoded; what encodes nothing stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A % that encodes nothing.
    return part;
  }
}
