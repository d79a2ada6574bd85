export GOPRIVATE='*'
stop() {
  echo "preflight: $1"
  exit 1
}
root=$(go env GOROOT)
[ -f "$root/src/runtime/proc.go" ] || stop "GOROOT=$root is not an SDK"
[ "$(go env CGO_ENABLED)" = 1 ] || stop "CGO_ENABLED is off: files with import \"C\" are left out"
command -v "$(go env CC)" >/dev/null || stop "CGO_ENABLED, but there is no C compiler $(go env CC)"
go version
go build -o app .
