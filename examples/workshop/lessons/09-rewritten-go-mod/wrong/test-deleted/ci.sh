go build -mod=readonly -o app .
./app 2> said.txt
