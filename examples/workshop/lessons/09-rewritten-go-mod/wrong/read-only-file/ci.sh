chmod 444 go.mod
go build -o app .
./app 2> said.txt
