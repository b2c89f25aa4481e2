/** The names of the desk's cookie; both the desk and what looks at requests before it read them. */
export const DESK_COOKIES = {
  /** Of a site by https, which alone the cookie is sent to; browsers hold `__Host-` to that. */
  safe: '__Host-desk',
  /** Of a site on the reader's own machine, where not every browser takes the other. */
  local: 'desk',
} as const;
