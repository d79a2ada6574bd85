go version
go build -o app .
