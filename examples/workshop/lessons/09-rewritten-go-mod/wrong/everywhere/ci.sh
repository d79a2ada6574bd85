export GOFLAGS=-mod=mod
go test .
go build -o app .
./app 2> said.txt
