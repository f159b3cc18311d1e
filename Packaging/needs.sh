#!/bin/sh
# Looks for what SiteGen needs on this machine, installs what is missing where that can be done, else names it:
# needs.sh build [test] [pypi] [dist] [dist-test]
set -u
cd "${0%/*}/.." || exit

is_linux() { [ "$(uname)" = Linux ]; }
has() { command -v "$1" >/dev/null; }
has_library() { pkg-config --exists "$1" 2>/dev/null; }
# What Swift compiles and links with: the headers of C and C++, and a linker.
has_c() { ! is_linux || { has c++ && has ld.gold; }; }
# The package manager is linked with libraries of the system.
has_package_manager() { ! is_linux || "${SWIFT:-swift}" build --version; }
has_strace() { ! is_linux || has strace; }
has_archive() { [ -e "$(cc -print-file-name="$1")" ]; }
# The tests know where Debian puts them.
has_servers() { ! [ -e /etc/debian_version ] || (PATH=$PATH:/usr/sbin; has nginx && has apache2 && has caddy) && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; }
has_venv() { python3 -c 'import ensurepip, venv' 2>/dev/null; }

# Before anything is installed. Of a Swift that can't tell its version, because libraries are missing or it is no
# release, the package says whether it will do.
look_for_swift() {
  has "${SWIFT:-swift}" && case $("${SWIFT:-swift}" --version 2>/dev/null) in
    *"Swift version "[0-5].* | *"Swift version 6."[0-2][.\ ]*) false ;;
  esac && return
  echo "SiteGen needs Swift 6.3 or later: https://www.swift.org/install/" >&2
  exit 1
}

# Sets what is missing for these purposes, and the packages that have it.
look() {
  missing='' debian='' fedora='' homebrew=''
  # For what, what, how it is looked for, and the packages of Debian, Fedora and Homebrew.
  while IFS='|' read -r purpose name check on_debian on_fedora on_homebrew; do
    case " $purposes " in *" $purpose "*) ;; *) continue ;; esac
    $check >/dev/null 2>&1 && continue
    missing="$missing${missing:+, }$name"
    debian="$debian${on_debian:+ $on_debian}"
    fedora="$fedora${on_fedora:+ $on_fedora}"
    homebrew="$homebrew${on_homebrew:+ $on_homebrew}"
  done <<'END'
build|git|has git|git|git|git
build|what Swift is linked with|has_package_manager|libcurl4 libncurses6 libsqlite3-0 libxml2 tzdata|libcurl libxml2 ncurses-libs sqlite-libs tzdata|
build|C and C++|has_c|g++ binutils-gold|gcc-c++ binutils-gold|
build|pkg-config|has pkg-config|pkg-config|pkgconf-pkg-config|pkgconf
build|libcmark|has_library libcmark|libcmark-dev|cmark-devel|cmark
build|libyaml|has_library yaml-0.1|libyaml-dev|libyaml-devel|libyaml
build|libxxhash|has_library libxxhash|libxxhash-dev|xxhash-devel|xxhash
build|zlib|has_library zlib|zlib1g-dev|zlib-devel|zlib
build|brotli|has_library libbrotlienc|libbrotli-dev|brotli-devel|brotli
test|strace|has_strace|strace|strace|
test|Python|has python3|python3|python3|python
pypi|Python's venv|has_venv|python3 python3-venv|python3|python
pypi|Chromium, Java and fonts|Tests/Browser/tools-are-here|chromium-headless-shell fontconfig fonts-noto-core fonts-noto-cjk default-jre-headless|chromium fontconfig google-noto-sans-arabic-fonts google-noto-sans-thai-fonts google-noto-sans-cjk-fonts java-21-openjdk-headless|chromium fontconfig font-noto-sans-arabic font-noto-sans-thai font-noto-sans-cjk openjdk
pypi|man|has man|man-db|man-db|
pypi|gettext|has msgfmt|gettext|gettext|gettext
pypi|nginx, Apache and Caddy|has_servers|nginx-light libnginx-mod-http-brotli-static apache2 caddy||
pypi|rsync|has rsync|rsync|rsync|rsync
pypi|rclone|has rclone|rclone|rclone|rclone
dist|the C library's archive|has_archive libc.a|libc6-dev||
dist|Python|has python3|python3||
dist|strip|has strip|binutils||
dist-test|debootstrap|has debootstrap|debootstrap||
dist-test|umoci|has umoci|umoci||
END
}

name() {
  echo "SiteGen needs what isn't here: $missing" >&2
  [ -z "$debian" ] || echo "  Debian, Ubuntu: apt-get install --no-install-recommends$debian" >&2
  [ -z "$fedora" ] || echo "  Fedora: dnf install$fedora" >&2
  [ -z "$homebrew" ] || echo "  Homebrew: brew install$homebrew" >&2
  exit 1
}

look_for_swift
purposes=$*
look
[ "$missing" ] || exit 0
has apt-get || name
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
[ -z "$sudo" ] || has sudo || name
echo "SiteGen needs what isn't here, and installs it: $missing"
# shellcheck disable=SC2086 # Each word is a package.
$sudo apt-get update -qq &&
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debian || exit
look
[ -z "$missing" ] || name
