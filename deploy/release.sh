#!/usr/bin/env bash
# Brings a commit live on one machine without a gap, or goes back to an earlier release:
#   deploy/release.sh <commit>      builds it beside what runs, and changes over
#   deploy/release.sh --to <name>   changes over to a release that is kept
#   deploy/release.sh --due         builds what serves once more, if a post's time has come
#   deploy/release.sh --list        names them
# docs/deploying.md says what has to be there.
set -euo pipefail

root=${WEBSITE_ROOT:-/srv/website}
ports=(${WEBSITE_PORTS:-3001 3002})
keep=${WEBSITE_KEEP:-3}
# How a port's server is started and stopped; a test has its own.
start=${WEBSITE_START:-systemctl enable --now website@}
stop=${WEBSITE_STOP:-systemctl disable --now website@}
# Root only starts and stops: what is fetched and built belongs to the site's user.
as=()
[[ $EUID != 0 || ${WEBSITE_USER:=website} == root ]] || as=(runuser -u "$WEBSITE_USER" --)

fail() { echo "$*" >&2; exit 1; }

# Two at a time would take the same port.
"${as[@]}" mkdir -p "$root"/{releases,slots,static}
exec 9>"$root/.release"
if ! flock --nonblock 9; then
  # The timer comes again.
  [[ ${1:-} != --due ]] || { echo 'Another release is on its way.'; exit; }
  fail 'Another release is on its way.'
fi

# The commit that serves, and none that was fetched since or that was gone back from.
if [[ ${1:-} == --due ]]; then
  [[ -d $root/current ]] || fail 'Nothing serves yet.'
  (cd "$root/current" && "${as[@]}" npm run --silent publish-due -- --ask) && due=0 || due=$?
  ((due != 3)) || exit 0
  ((due == 0)) || fail 'Nobody knows whether something is due.'
  set -- "$("${as[@]}" git -C "$root/current" rev-parse HEAD)"
fi

case ${1:-} in
  --list) ls -1 "$root/releases"; exit ;;
  --to) name=${2:-}; [[ -f $root/releases/$name/.next/BUILD_ID ]] || fail "No release $name; see --list." ;;
  '' | -*) sed -n '2,7s/^# \?//p' "$0"; exit 2 ;;
  *)
    commit=$("${as[@]}" git -C "$root/repository" rev-parse --verify "$1^{commit}") || fail "No commit $1."
    name=$(date -u +%Y%m%dT%H%M%S)-${commit:0:10}
    release=$root/releases/$name
    # What fails halfway must not be taken for a release.
    trap 'rm -rf "$release"' ERR
    "${as[@]}" git clone --quiet --shared --no-checkout "$root/repository" "$release"
    "${as[@]}" git -C "$release" checkout --quiet --detach "$commit"
    (cd "$release" && "${as[@]}" npm ci --include=dev --no-audit --no-fund)
    (cd "$release" && "${as[@]}" npm run build)
    trap - ERR
    ;;
esac
release=$root/releases/$name

# Styles and scripts of all releases that are kept lie together, packed beforehand.
"${as[@]}" cp -R "$release/.next/static/." "$root/static/"
"${as[@]}" find "$root/static" -type f \( -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.svg' \) \
  -exec sh -c 'for file; do [ -e "$file.gz" ] || gzip --keep --best "$file"; done' sh {} +

serving=
for port in "${ports[@]}"; do
  if (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then serving=$port; else : "${idle:=$port}"; fi
done
[[ ${idle:-} ]] || fail "Both ports answer (${ports[*]}): stop the one that is old, and run this again with --to $name."

ln -sfn "$release" "$root/slots/$idle"
${start}"$idle"
for ((tries = 0; ; tries += 1)); do
  if (cd "$release" && node deploy/healthy.mjs "$idle" 2>/dev/null); then break; fi
  if ((tries == 60)); then
    ${stop}"$idle"
    fail "$name isn't well on port $idle after a minute; port ${serving:-none} serves as before."
  fi
  sleep 1
done
# The web server asks every second who is there.
sleep "${WEBSITE_SETTLE:-3}"
[[ -z $serving ]] || ${stop}"$serving"
ln -sfn "$release" "$root/current"
echo "$name serves on port $idle."

# Of what is kept none is taken that a slot leads to.
ls -1 "$root/releases" | sort -r | tail -n "+$((keep + 1))" | while read -r old; do
  [[ $(readlink "$root/slots/$idle") == "$root/releases/$old" ]] || rm -rf "${root:?}/releases/$old"
done
