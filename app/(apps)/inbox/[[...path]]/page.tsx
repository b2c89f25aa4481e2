import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/components/desk-frame';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { InboxUnavailable } from '@/lib/inbox/types';
import { type AtDesk, atDesk, mustBeOpen } from './desk';
import { DESK_PAGES, type DeskPage } from './pages';
import { toParameters } from './parameters';
import { SignIn, SignInByLink } from './sign-in';

type Props = PageProps<'/inbox/[[...path]]'>;

/** A page as its address names it; `id` is that of what it shows. */
function pageAt(path: readonly string[]): { page: DeskPage; id: string } | undefined {
  const [room = '', id = '', part = '', ...more] = path;
  if (more.length > 0) return undefined;
  const name = id === '' ? room : [room, ':id', ...(part ? [part] : [])].join('/');
  const page = Object.hasOwn(DESK_PAGES, name) ? DESK_PAGES[name] : undefined;
  return page && { page, id };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { path = [] } = await params;
  const found = pageAt(path);
  const title = path[0] === 'sign-in' ? 'Sign in to the staff desk' : found?.page.title;
  const isFault = (await searchParams).fault !== undefined;
  return {
    title: `${isFault ? 'Error: ' : ''}${title ?? 'Page not found'}`,
    robots: { index: false, follow: false },
  };
}

/** The staff desk: one route, so that none of its pages can forget to ask who is there. */
export default async function InboxPage({ params, searchParams }: Props) {
  mustBeOpen();
  const { path = [] } = await params;
  const parameters = toParameters(await searchParams);
  const [room, token, ...more] = path;
  if (room === 'sign-in' && more.length === 0) {
    return token === undefined ? (
      <SignIn parameters={parameters} />
    ) : (
      <SignInByLink token={token} />
    );
  }
  const found = pageAt(path);
  try {
    const desk = await atDesk(parameters);
    if (!found) notFound();
    return framed(desk, found.page, await found.page.show(desk, found.id));
  } catch (error) {
    if (!(error instanceof InboxUnavailable)) throw error;
    return <Unavailable />;
  }
}

function framed({ me }: AtDesk, { path }: DeskPage, content: ReactNode) {
  return (
    <DeskFrame email={me.email} formKey={me.formKey} current={path}>
      {content}
    </DeskFrame>
  );
}

function Unavailable() {
  return (
    <>
      <PageHeader title="Staff desk" />
      <EmptyState title="The inbox can’t be reached just now">
        <p>Nothing is lost. Load the page again in a minute.</p>
      </EmptyState>
    </>
  );
}
