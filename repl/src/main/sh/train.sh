#!/bin/sh
# train.sh IMAGE: lists the image's jars for the launcher, then makes the AOT cache from a run that parses, expands, compiles and executes.
# Without the cache Vial starts slower and is otherwise the same, so a JVM that cannot make one is no failure of the build.
set -eu
image=$1
here=$(dirname "$0")
home=$(CDPATH='' cd -- "$here/../../../.." && pwd -P)
rm -f "$image/vial.aot" "$image/ready"
(cd "$image/lib" && ls ./*.jar | sed 's|^\./||' | sort) > "$image/ready"
# Of the variables that give a JVM options, only this one knows quotes: the folder's name may have spaces.
if ! JDK_JAVA_OPTIONS="-XX:AOTCacheOutput=\"$image/vial.aot\"" "$home/bin/vial" "$here/train.exs" a b >"$image/train.log" 2>&1 </dev/null; then
  echo "vial: no AOT cache could be made (see $image/train.log); starting will be slower" >&2
  rm -f "$image/vial.aot"
fi
