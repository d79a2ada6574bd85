[ "$(command -v go)" = "$(bash -lc 'command -v go')" ]
bash -lc 'go build -o app .'
