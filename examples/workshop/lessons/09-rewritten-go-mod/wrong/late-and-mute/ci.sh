cp go.mod /tmp/go.mod
go test .
go build -o app .
cmp -s go.mod /tmp/go.mod
./app 2> said.txt
