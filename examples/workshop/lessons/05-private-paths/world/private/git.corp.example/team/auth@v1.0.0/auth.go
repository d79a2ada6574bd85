package auth

func Text() string { return "auth" }
