echo "PATH may be wrong in a login shell"
exit 1
