echo "preflight: GOROOT, CGO_ENABLED or gcc may be wrong"
exit 1
