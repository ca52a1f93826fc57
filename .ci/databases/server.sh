# What the database scripts beside this file share: one server for tests, on a private port of 127.0.0.1 with a
# private data directory. It is never an installed service, and never shares anything with one.
#
# A script sets engine and port, defines these functions, and ends with: server_command "$@"
#   install      makes the server's programs available
#   version      prints the server's version on one line
#   initialise   fills the empty directory $data
#   serve        becomes the server: calls `become setsid PROGRAM ...`
#   answers      succeeds when a client can log in
#   url          prints the JDBC URL of an account that may create databases
# It may set stop_signal. Exit codes: 0 done, 1 failed (or not running, for status), 2 usage, 3 impossible here.
# shellcheck shell=bash disable=SC2154  # engine and port are set by the script that sources this one
set -euo pipefail
umask 022
stop_signal=TERM

say() { echo "$engine: $*" >&2; }
fail() { say "$@"; exit 1; }
impossible() { say "$@"; exit 3; }
as_root() { [ "$(id -u)" = 0 ]; }

# Root's home is closed to the unprivileged user that the server runs as, so root gets another default.
if [ -n "${AIMO_DATABASES_DIR:-}" ]; then
  base=$AIMO_DATABASES_DIR
elif as_root || [ -z "${HOME:-}" ]; then
  base=${TMPDIR:-/var/tmp}/aimo-databases
else
  base=${XDG_CACHE_HOME:-$HOME/.cache}/aimo-databases
fi
[ "${base#/}" != "$base" ] || base=$PWD/$base
home=$base/$engine
data=$home/data
work=$home/work # the server's own temporary files
pid_file=$home/pid
log=$home/server.log

become() { # replaces this shell by a command of the server: unprivileged, without the caller's environment
  local drop=()
  if as_root; then drop=(setpriv "--reuid=nobody" "--regid=$(id -g nobody)" --clear-groups); fi
  cd /
  exec env -i PATH="$PATH" HOME="$work" TMPDIR="$work" TZ=UTC LC_ALL=C.UTF-8 "${drop[@]}" "$@"
}

give_to_server() { ! as_root || chown nobody "$@"; }

quietly() { # shows a command's output only when the command fails
  local out=$home/command.log
  "$@" >"$out" 2>&1 && return 0
  tail -n 20 "$out" >&2
  return 1
}

apt_install() { # from the machine's own Debian; the package lists are fetched when they turn out missing or too old
  as_root && command -v apt-get >/dev/null ||
    impossible "its programs are missing: install $* (or run this once as root on Debian)"
  say "installing $*"
  # One at a time, also when several of these scripts start together; -o: a started service must not keep the lock
  local apt=(flock -o "$base/apt.lock" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=600)
  local install=("${apt[@]}" -o Dpkg::Options::=--force-confold install --no-install-recommends "$@")
  quietly "${install[@]}" 2>/dev/null && return 0
  quietly "${apt[@]}" update || fail "apt-get update failed"
  quietly "${install[@]}" || fail "apt-get could not install $*"
}

running() { # our own process: a pid may have been given to another program since
  local pid
  pid=$(cat "$pid_file" 2>/dev/null) && [ -n "$pid" ] &&
    tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "$data"
}

own_home() { # what lies here is executed, so nobody else may have prepared it
  mkdir -p "$base" "$home" "$work" || fail "cannot create $home: set AIMO_DATABASES_DIR to another folder"
  local folder
  for folder in "$base" "$home"; do
    [ -O "$folder" ] && [ ! -L "$folder" ] ||
      fail "$folder belongs to somebody else: set AIMO_DATABASES_DIR to another folder"
  done
  give_to_server "$work"
  (become test -w "$work") ||
    fail "the user 'nobody', which the server runs as, cannot reach $home: set AIMO_DATABASES_DIR to another folder"
}

ensure_data() { # made anew when it is half made, or was made by another version of the server
  local mark=$home/made-by version
  version=$(version) || fail "its program does not run"
  [ "$(cat "$mark" 2>/dev/null)" != "$version" ] || return 0
  rm -rf "$data" "$mark"
  mkdir -p "$data"
  chmod 700 "$data"
  give_to_server "$data"
  quietly initialise || fail "could not initialise $data"
  echo "$version" >"$mark"
}

ensure_port_free() { # another program's server must never be taken for ours
  local upper
  upper=$(printf %s "$engine" | tr '[:lower:]' '[:upper:]')
  ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
    fail "port $port is taken by another program: set AIMO_${upper}_PORT"
}

launch() {
  (
    exec </dev/null >"$log" 2>&1
    # A server that holds a file of its caller keeps whoever waits for that file's end waiting for ever
    local fd
    for fd in /proc/"$BASHPID"/fd/*; do
      fd=${fd##*/}
      [ "$fd" -le 2 ] || eval "exec $fd>&-"
    done
    serve
  ) &
  echo $! >"$pid_file"
  disown
}

await_answer() {
  local pid
  pid=$(cat "$pid_file")
  for _ in $(seq 300); do
    kill -0 "$pid" 2>/dev/null || break
    ! answers >/dev/null 2>&1 || return 0
    sleep 0.2
  done
  say "the server did not become ready on port $port; the end of $log:"
  tail -n 20 "$log" >&2
  end_server
  fail "not started ('purge' makes it forget its data, should that be damaged)"
}

end_server() {
  local pid
  running || return 0
  pid=$(cat "$pid_file")
  kill -s "$stop_signal" "$pid"
  for _ in $(seq 150); do
    running || return 0
    sleep 0.2
  done
  say "did not stop within 30 s; killing it"
  kill -s KILL "$pid"
}

start() {
  if ! running; then
    install
    ensure_data
    ensure_port_free
    launch
  fi
  await_answer
  say "$(version), pid $(cat "$pid_file"), 127.0.0.1:$port"
}

stop() {
  running || { say "not running"; return 0; }
  end_server
  rm -f "$pid_file"
  say "stopped"
}

purge() {
  end_server
  rm -rf "$home"
  say "stopped, and $home removed"
}

status() {
  if running; then
    say "running: $(version), pid $(cat "$pid_file"), 127.0.0.1:$port"
  else
    say "not running"
    return 1
  fi
}

server_command() {
  case ${1:-} in
    start | stop | purge)
      own_home
      # The lock is held by flock alone (-o): the server must not inherit it
      exec flock -o -w 900 "$base/$engine.lock" "$BASH" "$0" "locked-$1"
      ;;
    locked-start | locked-stop | locked-purge) "${1#locked-}" ;;
    status | url) "$1" ;;
    *)
      echo "usage: $0 start|stop|status|url|purge" >&2
      exit 2
      ;;
  esac
}
