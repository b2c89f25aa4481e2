#!/usr/bin/env bash
# Brings a commit live on one machine without a gap, or goes back to an earlier release:
#   deploy/release.sh <commit>      fetches it, builds it beside what runs, and changes over
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

fail() { echo "$*" >&2; exit 1; }

# Root starts and stops servers and holds the lock. All below $root belongs to the site's user,
# who may have put a link or a program there, so that is only touched by that user.
if [[ $EUID == 0 ]]; then
  user=${WEBSITE_USER:-website}
  home=$(getent passwd "$user" | cut -d: -f6) || fail "There is no user $user."
  lock=${WEBSITE_LOCK:-/run/website-release.lock}
  # Nobody but root may change what root runs.
  path=$(readlink -f "${BASH_SOURCE[0]}")
  while :; do
    read -r owner mode < <(stat -c '%u %a' "$path")
    # In a folder with the sticky bit others can't replace what is root's.
    if [[ $owner != 0 ]] || (((8#$mode & 8#22) && !(8#$mode & 8#1000))); then
      fail "$path can be changed by others than root. Root needs a copy of its own (docs/deploying.md)."
    fi
    [[ $path != / ]] || break
    path=$(dirname "$path")
  done
  [[ $user != root ]] || user=
else
  user=
  lock=${WEBSITE_LOCK:-$root/.release}
fi

# Runs a program as the site's user, without root's variables and out of reach of root's
# terminal: a program that shares a terminal can type into it.
child=
as() {
  if [[ -z $user ]]; then
    "$@"
    return
  fi
  setsid env --ignore-environment HOME="$home" USER="$user" LOGNAME="$user" LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    runuser -u "$user" -- "$@" </dev/null > >(cat) 2> >(cat >&2) 9>&- &
  child=$!
  wait "$child"
}
trap '[[ -z $child ]] || kill -TERM -- "-$child" 2>/dev/null; exit 130' INT TERM

# What fails halfway must not be taken for a release.
unfinished=
trap '[[ -z $unfinished ]] || as rm -rf "$unfinished"' EXIT

as mkdir -p "$root"/{releases,slots,static}
# Two at a time would take the same port.
exec 9>"$lock"
if ! flock --nonblock 9; then
  # The timer comes again.
  [[ ${1:-} != --due ]] || { echo 'Another release is on its way.'; exit; }
  fail 'Another release is on its way.'
fi

# The commit that serves, and none that was fetched since or that was gone back from.
if [[ ${1:-} == --due ]]; then
  as test -d "$root/current" || fail 'Nothing serves yet.'
  as env -C "$root/current" npm run --silent publish-due -- --ask && due=0 || due=$?
  ((due != 3)) || exit 0
  ((due == 0)) || fail 'Nobody knows whether something is due.'
  set -- "$(as git -C "$root/current" rev-parse HEAD)"
  [[ $1 =~ ^[0-9a-f]{40,64}$ ]] || fail 'Nobody knows which commit serves.'
fi

case ${1:-} in
  --list) as ls -1 "$root/releases"; exit ;;
  --to)
    name=${2:-}
    as test -f "$root/releases/$name/.next/BUILD_ID" || fail "No release $name; see --list."
    ;;
  '' | -*) sed -n '2,7s/^# \?//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  *)
    as git -C "$root/repository" fetch --quiet --all
    commit=$(as git -C "$root/repository" rev-parse --verify "$1^{commit}") || fail "No commit $1."
    name=$(date -u +%Y%m%dT%H%M%S)-${commit:0:10}
    release=$root/releases/$name
    unfinished=$release
    as git clone --quiet --shared --no-checkout "$root/repository" "$release"
    as git -C "$release" checkout --quiet --detach "$commit"
    as env -C "$release" npm ci --include=dev --no-audit --no-fund
    as env -C "$release" npm run build
    unfinished=
    ;;
esac
release=$root/releases/$name

# Styles and scripts of all releases that are kept lie together, packed beforehand.
as cp -R "$release/.next/static/." "$root/static/"
as find "$root/static" -type f \( -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.svg' \) \
  -exec sh -c 'for file; do [ -e "$file.gz" ] || gzip --keep --best "$file"; done' sh {} +

serving=
for port in "${ports[@]}"; do
  if (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then serving=$port; else : "${idle:=$port}"; fi
done
[[ ${idle:-} ]] || fail "Both ports answer (${ports[*]}): stop the one that is old, and run this again with --to $name."

as ln -sfn "$release" "$root/slots/$idle"
${start}"$idle"
for ((tries = 0; ; tries += 1)); do
  if as env -C "$release" node deploy/healthy.mjs "$idle" 2>/dev/null; then break; fi
  if ((tries == 60)); then
    ${stop}"$idle"
    fail "$name isn't well on port $idle after a minute; port ${serving:-none} serves as before."
  fi
  sleep 1
done
# The web server asks every second who is there.
sleep "${WEBSITE_SETTLE:-3}"
[[ -z $serving ]] || ${stop}"$serving"
as ln -sfn "$release" "$root/current"
echo "$name serves on port $idle."

# Of what is kept none is taken that a slot leads to.
as ls -1 "$root/releases" | sort -r | tail -n "+$((keep + 1))" | while read -r old; do
  [[ $(as readlink "$root/slots/$idle") == "$root/releases/$old" ]] || as rm -rf "${root:?}/releases/$old"
done
