bash -lc 'go build -o app .' || true
