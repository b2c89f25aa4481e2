import { formServer } from '../server';
import { answerBounces } from './bounces';
import { answerLink } from './links';
import type { Link } from './pages';

/** Answers a link of the newsletter's mails on this server, by its environment. */
export function answerLinkHere(link: Link, request: Request): Promise<Response> {
  return answerLink(link, request, formServer());
}

/** Answers who reports bounces on this server, in the same way. */
export function answerBouncesHere(request: Request): Promise<Response> {
  return answerBounces(request, { ...formServer(), key: process.env.BOUNCE_SECRET });
}
