import { inboxSecrets } from '../../inbox/secret';
import { formServer } from '../server';
import { answerLink } from './links';
import type { Link } from './pages';

/** Answers a link of the newsletter's mails on this server, by its environment. */
export function answerLinkHere(link: Link, request: Request): Promise<Response> {
  return answerLink(link, request, {
    ...formServer(),
    secrets: () => inboxSecrets(process.env),
  });
}
