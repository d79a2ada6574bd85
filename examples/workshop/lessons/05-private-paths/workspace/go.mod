module git.corp.example/team/app

go 1.15

require (
	bigcorp.example/retry v1.0.0
	example.com/greet v1.0.0
	git.corp.example/team/auth v1.0.0
)
