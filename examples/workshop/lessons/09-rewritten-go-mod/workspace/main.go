package main

func rounds() int {
	return 3
}

func main() {
	var said []func()
	for i := 0; i < rounds(); i++ {
		said = append(said, func() { print(i) })
	}
	for _, say := range said {
		say()
	}
}
