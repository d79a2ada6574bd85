cp go.mod /tmp/go.mod
go build -o app .
cmp -s go.mod /tmp/go.mod
./app 2> said.txt
