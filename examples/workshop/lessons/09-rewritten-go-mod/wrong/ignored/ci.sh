go test .
go build -o app . || true
git diff --exit-code go.mod || true
./app 2> said.txt
