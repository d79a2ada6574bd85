# Twenty lines that a pipeline can run before anything else: each problem is one line that names the culprit.
red=0
problem() { echo "preflight: $*" >&2; red=1; }

if ! out=$(go version 2>&1); then
  case $out in
  *GOPATH*) problem "GOPATH is '${GOPATH-}'; it must be an absolute path without quotes, such as /go" ;;
  *) problem "go version fails: $out" ;;
  esac
fi
case ${GOPATH-/go} in *[!A-Za-z0-9_./-]*) problem "GOPATH holds a character that no path should: '${GOPATH-}'" ;; esac
goroot=$(go env GOROOT 2>/dev/null)
[ -d "$goroot/src/runtime" ] || problem "GOROOT is '$goroot', where there is no Go SDK; do not set GOROOT"
cc=$(go env CC 2>/dev/null)
command -v "${cc:-gcc}" >/dev/null || problem "no C compiler (${cc:-gcc}): cgo would be off, and CGO_ENABLED says nothing"
cache=$(go env GOPATH 2>/dev/null)/pkg/mod
if [ -d "$cache" ] && ! GOPROXY=off GOFLAGS=-mod=mod go mod download >/dev/null 2>&1; then
  problem "the image's module cache is incomplete: a RUN that needs GOPROXY stands before its ENV"
fi
exit $red
