#!/bin/sh
# Runs a command of staff on the machine that serves, as the site's user and with the site's
# variables and data:
#   deploy/staff.sh inbox list
#   deploy/staff.sh newsletter status
set -eu
program=$1
shift
streams=--pipe
[ ! -t 0 ] || streams=--pty
exec systemd-run --quiet --wait --collect $streams --uid=website --gid=website \
  --working-directory=/srv/website/current --property=EnvironmentFile=-/etc/website.env \
  --property=UMask=0077 --setenv=NODE_ENV=production --setenv=DATA_DIR=/var/lib/website \
  /usr/bin/node --import tsx "scripts/$program.ts" "$@"
