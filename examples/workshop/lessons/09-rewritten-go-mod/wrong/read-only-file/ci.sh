chmod 444 go.mod
go test .
go build -o app .
./app 2> said.txt
