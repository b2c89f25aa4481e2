/** The first of the ports that tests listen on; another run on one machine has another TEST_PORT. */
const FIRST = Number(process.env.TEST_PORT ?? 3117);

/** Where each server of the tests listens: specs run beside each other, so no two share one. */
export const PORTS = {
  site: FIRST,
  dev: FIRST + 1,
  hostile: FIRST + 2,
  publishing: FIRST + 3,
  forms: FIRST + 5,
  smtp: FIRST + 6,
  wrong: FIRST + 9,
  caddy: FIRST + 12,
} as const;
