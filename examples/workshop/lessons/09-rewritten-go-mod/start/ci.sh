go test .
go build -o app .
./app 2> said.txt
