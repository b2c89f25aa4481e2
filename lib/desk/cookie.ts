import { DESK_COOKIES } from '../desk-cookies';

const { safe: SAFE, local: LOCAL } = DESK_COOKIES;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** Longer than a session is good, in seconds. */
const LASTS = 13 * 60 * 60;

/** Which cookie a page may set, by the address that the browser says it is at. */
export function cookieName(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && LOCAL_HOSTS.includes(hostname) ? LOCAL : SAFE;
}

/** The header that gives a cookie to a browser; of an empty value, that takes it away. */
export function setCookie(name: string, value: string): string {
  const age = value === '' ? 0 : LASTS;
  const secure = name === SAFE ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The cookies of the desk that a request brings, by name. */
export function deskCookies(headers: Headers): [name: string, value: string][] {
  const pairs = (headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.flatMap(([name = '', value = '']) =>
    name === SAFE || name === LOCAL ? [[name, value] as [string, string]] : [],
  );
}
