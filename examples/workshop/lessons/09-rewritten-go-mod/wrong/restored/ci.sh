cp go.mod /tmp/go.mod
go test .
go build -o app .
cp /tmp/go.mod go.mod
./app 2> said.txt
