import { sendMadeUp } from '../e2e/hostile-requests/run';

async function m() {
  const [p, n, s] = process.argv.slice(2).map(Number);
  const t = Date.now();
  console.log(await sendMadeUp(p ?? 0, n ?? 0, s ?? 1));
  console.log(Date.now() - t, 'ms');
}
m().catch((e) => {
  console.log(String(e).slice(0, 800), e.cause?.message);
});
