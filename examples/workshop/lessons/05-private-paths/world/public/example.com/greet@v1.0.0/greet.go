package greet

func Text() string { return "greet" }
