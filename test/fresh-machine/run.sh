#!/bin/bash
# Prove the README's two commands on a Debian 12 that has Node 20 and nothing else: no browser, no
# fonts, no further packages. Needs root, debootstrap and this machine's own Node 20; the network is
# used for Debian's base system and for npm, nothing else. Not part of `npm test`: it takes minutes.
#
#   sudo test/fresh-machine/run.sh [folder]      the folder (default: a temporary one) is kept if named
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
root=${1:-$(mktemp -d)}
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v security | head -n 1)
registry=$(npm config get registry)

cleanup() {
  mountpoint -q "$root/proc" && umount "$root/proc"
  mountpoint -q "$root/dev/shm" && umount "$root/dev/shm"
  true
}
trap cleanup EXIT

# A temporary folder is closed to others, and this one is the root of another user.
chmod 755 "$root"
if [ ! -e "$root/etc/debian_version" ]; then
  debootstrap --variant=minbase bookworm "$root" "$mirror"
fi

# Node as its own package would bring it: the program and npm, no library of this machine.
node=$(readlink -f "$(command -v node)")
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
install -D "$node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
rm -rf "$root/usr/local/lib/node_modules/npm"
cp -a "$npm" "$root/usr/local/lib/node_modules/npm"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
ldd "$node" | awk '/=> \// {print $3}' | while read -r library; do
  [ -e "$root$library" ] || { echo "note: the base system lacks $library, which Node needs"; install -D "$library" "$root$library"; }
done

# What reaches the npm registry from here: names, and the certificates of this machine's network.
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
certificates=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
install -D "$certificates" "$root/etc/ssl/certs/extra.pem"

mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mountpoint -q "$root/dev/shm" || mount -t tmpfs tmpfs "$root/dev/shm"
chroot "$root" sh -c 'id analyst >/dev/null 2>&1 || useradd --create-home analyst'

run() { # user, home
  local user=$1 home=$2
  rm -rf "$root$home/briefpress" "$root$home/.cache"
  mkdir -p "$root$home/briefpress"
  git -C "$project" archive HEAD | tar -x -C "$root$home/briefpress"
  chroot "$root" chown -R "$user" "$home/briefpress"
  for command in 'npm ci && npm run build:pdf' 'npm test'; do
    echo "== $user: $command"
    chroot "$root" su "$user" -s /bin/bash -c "cd $home/briefpress &&
      export PATH=/usr/local/bin:/usr/bin:/bin HOME=$home CI=true \
        NODE_EXTRA_CA_CERTS=/etc/ssl/certs/extra.pem npm_config_registry=$registry &&
      $command"
  done
  ls -l "$root$home/briefpress/out/"
  grep -A 3 '"browser"' "$root$home/briefpress/out/manifest.json"
}

run analyst /home/analyst
run root /root
echo 'fresh machine: both commands passed, as an ordinary user and as root'
