import type { ReactNode } from 'react';
import { showApplication } from './application';
import { showApplications } from './applications';
import { showCounts } from './counts';
import type { AtDesk } from './desk';
import { showLog } from './log';
import { showMails } from './mails';
import { showMessages } from './messages';
import { showPreview } from './preview';

/** A page of the desk. */
export interface DeskPage {
  title: string;
  /** Where it stands in the desk's navigation. */
  path: string;
  show(desk: AtDesk, id: string): Promise<ReactNode>;
}

/** The pages by their addresses below `/inbox`, for those who are signed in. */
export const DESK_PAGES: Readonly<Record<string, DeskPage>> = {
  '': { title: 'Applications', path: '/inbox', show: showApplications },
  'applications/:id': { title: 'Application', path: '/inbox', show: showApplication },
  'applications/:id/preview': { title: 'Preview', path: '/inbox', show: showPreview },
  messages: { title: 'Messages', path: '/inbox/messages', show: showMessages },
  mails: { title: 'Mails', path: '/inbox/mails', show: showMails },
  counts: { title: 'Counts', path: '/inbox/counts', show: showCounts },
  log: { title: 'Log', path: '/inbox/log', show: showLog },
};
