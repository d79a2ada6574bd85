go test -mod=readonly .
go build -mod=readonly -o app .
