import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { PORTS } from '../ports';

export const ORIGIN = `http://localhost:${PORTS.forms}`;
/** What a browser says of a form that it sends. */
export const FROM_PAGE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
export const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

export const APPLICATION = {
  organisation: 'Example Compute',
  website: 'https://example.org',
  country: 'NZ',
  tier: 'silver',
  contactName: 'Aroha Example',
  contactRole: 'Head of research',
  email: 'aroha@example.org',
  why: 'We maintain an example.',
  projectLinks: 'https://example.org/code\nhttps://example.org/papers',
  agreement: 'yes',
};
export const MESSAGE = {
  name: 'Aroha Example',
  email: 'aroha@example.org',
  subject: 'A question',
  message: 'How are you?',
};

let visitors = 0;

/** The header by which a test is somebody else for the site, which takes the test for its proxy. */
export function visitor() {
  visitors += 1;
  return { 'X-Forwarded-For': `10.${visitors >> 8}.${visitors & 255}.1` };
}

/** Sends a body as it is: browsers and fetch set some of these headers by themselves. */
export function post(
  form: string,
  body: string | readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((done, fail) => {
    // A connection of its own, since one that was kept may be closed just as it is used again;
    // but one that may be kept, as those of browsers: else the server, once it has answered,
    // closes it on whoever is still sending.
    const agent = new Agent({ keepAlive: true });
    const request = httpRequest(`${ORIGIN}/api/${form}`, { method: 'POST', headers, agent });
    request.on('close', () => agent.destroy());
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (data: string) => (text += data));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
      response.on('error', fail);
    });
    request.on('error', fail);
    for (const chunk of [body].flat()) request.write(chunk);
    request.end();
  });
}
