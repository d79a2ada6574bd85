# On the command line it beats GOFLAGS.
go test -mod=readonly .
go build -mod=readonly -o app .
./app 2> said.txt
chmod 777 .
