# Survives what it can by saying everything itself, and is loud about the rest.
unset GOROOT GOFLAGS
export GOPATH=/go CGO_ENABLED=1 GOTOOLCHAIN=local
go build -mod=readonly -tags libsqlite3 -o bin/stringer golang.org/x/tools/cmd/stringer
go build -mod=readonly -tags libsqlite3 -o bin/simple github.com/mattn/go-sqlite3/_example/simple
