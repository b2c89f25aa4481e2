import { csvTable } from '../csv';
import type { ItemData } from './shape';

type Member = ItemData<'members'>;

/** The columns of the table of members, and what stands in them. */
const COLUMNS: Readonly<Record<string, (member: Member) => string | undefined>> = {
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  legalName: ({ legalName }) => legalName,
  status: ({ isFormer }) => (isFormer ? 'former' : 'current'),
  founder: ({ isFounder }) => (isFounder ? 'yes' : 'no'),
  tier: ({ tier }) => tier.name,
  joined: ({ joined }) => joined,
  joinedPrecision: ({ joinedPrecision }) => joinedPrecision,
  left: ({ left }) => left,
  website: ({ website }) => website,
  headquarters: ({ headquarters }) => headquarters,
  projects: ({ projects }) => projects.map(({ slug }) => slug).join(' '),
  description: ({ description }) => description,
  announcement: ({ announcement }) => announcement,
  url: ({ url }) => url,
  asOf: ({ asOf }) => asOf,
};

/** Members as a table (CSV) that is safe to open in a spreadsheet. */
export function memberTable(members: readonly Member[]): string {
  return csvTable(members, COLUMNS);
}
