go build -o app . || true
