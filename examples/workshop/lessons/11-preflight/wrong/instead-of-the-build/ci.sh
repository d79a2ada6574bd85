[ -f "$(go env GOROOT)/src/runtime/proc.go" ] || { echo "GOROOT is not an SDK"; exit 1; }
[ "$(go env CGO_ENABLED)" = 1 ] || { echo "CGO_ENABLED is off"; exit 1; }
