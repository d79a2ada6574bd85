package retry

func Text() string { return "retry" }
