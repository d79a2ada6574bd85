[ -f "$(go env GOROOT)/src/runtime/proc.go" ] || { echo "GOROOT is not an SDK"; exit 1; }
go version
go build -o app .
