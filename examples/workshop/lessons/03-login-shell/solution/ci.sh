go build -o app .
