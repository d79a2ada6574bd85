go version
bash -lc 'go build -o app .'
