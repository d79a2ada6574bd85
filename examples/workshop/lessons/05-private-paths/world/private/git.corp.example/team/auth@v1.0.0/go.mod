module git.corp.example/team/auth

go 1.15
