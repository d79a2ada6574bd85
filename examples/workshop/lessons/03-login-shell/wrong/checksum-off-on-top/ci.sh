export GOSUMDB=off
go build -o app .
