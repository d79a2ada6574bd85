module bigcorp.example/retry

go 1.15
