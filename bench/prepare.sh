# Sourced by the commands of this folder: what they need, made where it is missing. Sets $root and $bench, and turns
# arguments that are the commands' own into the tool's.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
start=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bench=$root/bench/Kiln.Bench/bin/Release/net10.0/Kiln.Bench

prepare_tool() {
    dotnet build "$root/bench/Kiln.Bench" -c Release -v quiet >&2
}

prepare_packages() { # folder below bench/
    [ -d "$root/bench/$1/node_modules" ] ||
        (cd "$root/bench/$1" && npm install --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error >&2)
}

# The command to measure: KILN, or a build as one would install it.
find_kiln() {
    if [ -n "${KILN:-}" ]; then (cd "$start" && realpath "$KILN"); else echo "$root/$(cd "$root" && ./eng/command)"; fi
}

find_kiln_jit() {
    if [ -n "${KILN_JIT:-}" ]; then
        (cd "$start" && realpath "$KILN_JIT")
    else
        (cd "$root" && ./eng/publish --jit >&2)
        echo "$root/artifacts/kiln-jit/kiln"
    fi
}

# --docs writes the page and chart in docs/.
arguments=()
for argument in "$@"; do
    if [ "$argument" = --docs ]; then arguments+=(--docs-folder "$root/docs"); else arguments+=("$argument"); fi
done
