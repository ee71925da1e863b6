#!/bin/sh
# Installs the programs that only tests use: a browser, a PDF to PNG converter, Node.js and its packages.
# Ends with 1, and one line a program on what to do, where something is still missing.
set -u
cd "$(dirname "$0")/.." || exit 1

# The Debian packages of the programs that are not here.
wanted() {
    command -v chromium > /dev/null || command -v chromium-browser > /dev/null ||
        command -v google-chrome > /dev/null || echo chromium
    command -v pdftoppm > /dev/null || echo poppler-utils
    command -v node > /dev/null || echo nodejs
    command -v npm > /dev/null || echo npm
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get > /dev/null && as_root true 2> /dev/null
}

install() {
    echo "Installing $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# Packages of tests/package.json: installed again only after package.json has changed.
node_packages() {
    [ -f tests/package.json ] || return 0
    stamp=tests/node_modules/.installed
    [ -f "$stamp" ] && [ ! tests/package.json -nt "$stamp" ] && return 0
    echo "Installing the packages of tests"
    (cd tests && npm install --loglevel=error --no-audit --no-fund --no-package-lock) && touch "$stamp"
}

missing=$(wanted)
if [ -n "$missing" ] && may_install; then
    # shellcheck disable=SC2086
    install $missing
    missing=$(wanted)
fi

status=0
for package in $missing; do
    echo "Missing: $package. Install it by your system's own means (Debian, Ubuntu: sudo apt-get install $package)." >&2
    status=1
done
if command -v npm > /dev/null && ! node_packages; then
    echo "npm could not install the packages of tests: see its own words above." >&2
    status=1
fi
[ "$status" -eq 0 ] && echo "The tests' own programs are here."
exit "$status"
