#!/bin/sh
# Installs the released SiteGen into a folder, if it is the one that was meant: install.sh FOLDER
#   SITEGEN_VERSION     which one: 0.2.0
#   SITEGEN_RELEASE     the address of the release's files
#   SITEGEN_SHA256      the archive's checksum; without it, that of the release's SHA256SUMS, and GitHub's word
#   SITEGEN_REPOSITORY  whose release it is on GitHub, OWNER/NAME: asked for its word
# Prints the folder to be put on the PATH; all else goes to standard error.
set -eu
archive=sitegen-$SITEGEN_VERSION-linux-$(uname -m).tar.xz
folder=$1
download() { curl --fail --silent --show-error --location --retry 3 --output "$folder/$1" "$SITEGEN_RELEASE/$1"; }

mkdir -p "$folder"
download "$archive"
sum=${SITEGEN_SHA256:-}
if [ -z "$sum" ]; then
  download SHA256SUMS
  sum=$(sed -n "s/  $archive\$//p" "$folder/SHA256SUMS")
  # Who can change the archive can change the list beside it; an attestation comes from the build.
  if [ "${SITEGEN_REPOSITORY:-}" ]; then
    gh attestation verify "$folder/$archive" --repo "$SITEGEN_REPOSITORY" >&2
  fi
fi
(cd "$folder" && echo "$sum  $archive" | sha256sum --check --strict - >&2)
tar --extract --xz --file "$folder/$archive" --directory "$folder" --strip-components 1
echo "$folder/bin"
