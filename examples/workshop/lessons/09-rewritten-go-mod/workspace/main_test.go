package main

import "testing"

func TestRounds(t *testing.T) {
	if rounds() != 3 {
		t.Errorf("%d rounds, not 3", rounds())
	}
}
