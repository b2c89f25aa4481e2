// Ends with 0 if the site on this machine is well, for whatever can only run a program.
const port = process.argv[2] ?? process.env.PORT ?? '3000';
const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
  signal: AbortSignal.timeout(4_000),
}).catch((error) => ({ ok: false, status: error.cause?.code ?? error.name }));
if (!response.ok) console.error(`/api/health on port ${port}: ${response.status}`);
process.exitCode = response.ok ? 0 : 1;
