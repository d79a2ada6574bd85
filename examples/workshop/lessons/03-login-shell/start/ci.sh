# The runner is old and wants a login shell.
bash -lc 'go build -o app .'
