go vet .
