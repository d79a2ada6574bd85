echo "GOROOT CGO_ENABLED gcc"
go version
go build -o app .
