go build -mod=readonly -o app .
