# The naive pipeline: it builds, and believes the exit code.
go build -tags libsqlite3 -o bin/stringer golang.org/x/tools/cmd/stringer
go build -tags libsqlite3 -o bin/simple github.com/mattn/go-sqlite3/_example/simple
