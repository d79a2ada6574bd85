package main

import (
	"bigcorp.example/retry"
	"example.com/greet"
	"git.corp.example/team/auth"
)

func main() {
	println(greet.Text(), auth.Text(), retry.Text())
}
