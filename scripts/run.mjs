// The two commands of a fresh clone: `npm start` and `npm test`. Nothing is
// installed yet when this runs, so it is plain JavaScript without dependencies.
import './node-version.mjs';

import('./first-steps.mjs').then(({ start, test }) => {
  const [name, ...rest] = process.argv.slice(2);
  return name === 'start' ? start() : test(rest);
});
