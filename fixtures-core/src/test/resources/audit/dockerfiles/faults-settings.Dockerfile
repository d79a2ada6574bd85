#### GOSUMDB off
FROM golang:1.24
ENV GOSUMDB=off
# expect: 2 checksum-database-off certain
#### GOSUMDB off in the old form
FROM golang:1.24
ENV GOSUMDB off
# expect: 2 checksum-database-off certain
#### GOSUMDB off among others
FROM golang:1.24
ENV CGO_ENABLED=0 \
    GOSUMDB="off" \
    GOFLAGS=-trimpath
# expect: 2 checksum-database-off certain
#### GOSUMDB off by an ARG's default
FROM golang:1.24
ARG SUMDB=off
ENV GOSUMDB=$SUMDB
# expect: 3 checksum-database-off certain
#### GOSUMDB off for one command
FROM golang:1.24
RUN GOSUMDB=off go install github.com/acme/tool@v1.0.0
# expect: 2 checksum-database-off certain
#### GOSUMDB on
FROM golang:1.24
ENV GOSUMDB=on
# expect: 2 gosumdb-value-refused certain
#### GOSUMDB as an address
FROM golang:1.24
ENV GOSUMDB=https://sum.golang.org
# expect: 2 gosumdb-value-refused certain
#### GONOSUMDB everything
FROM golang:1.24
ENV GONOSUMDB=*
# expect: 2 checksum-bypass-in-disguise certain
#### GOPRIVATE everything, through the proxy
FROM golang:1.24
ENV GOPRIVATE=* GONOPROXY=none GOPROXY=https://goproxy.corp.example
# expect: 2 checksum-bypass-in-disguise/private-is-everything certain
#### GOPRIVATE everything
FROM golang:1.24
ENV GOPRIVATE=*
# expect: 2 too-wide-goprivate certain
#### GOPRIVATE is all of GitHub
FROM golang:1.24
ENV GOPRIVATE=git.corp.example,github.com
# expect: 2 too-wide-goprivate certain
#### GOPRIVATE is all of GitHub by a star
FROM golang:1.24
ENV GOPRIVATE="github.com/*"
# expect: 2 too-wide-goprivate certain
#### a blank in GOPRIVATE
FROM golang:1.24
ENV GOPRIVATE="api.corp.example, git.corp.example"
# expect: 2 private-pattern-gap/blank-in-list certain
#### GOPRIVATE as an address
FROM golang:1.24
ENV GOPRIVATE=https://git.corp.example
# expect: 2 private-pattern-gap certain
#### GOPRIVATE by semicolons
FROM golang:1.24
ENV GOPRIVATE="git.corp.example;api.corp.example"
# expect: 2 private-pattern-gap certain
#### GOPRIVATE with capitals
FROM golang:1.24
ENV GOPRIVATE=GIT.corp.example
# expect: 2 private-pattern-gap certain
#### GONOPROXY overrides GOPRIVATE
FROM golang:1.24
ENV GOPRIVATE=corp.example,*.corp.example GONOPROXY=none
# expect: 2 private-pattern-gap/noproxy-none likely
#### GONOPROXY and the public proxy
FROM golang:1.24
ENV GOPRIVATE=git.corp.example
ENV GOPROXY=https://proxy.golang.org,direct GONOPROXY=none
# expect: 3 private-pattern-gap/noproxy-none certain
#### a bar behind the company's proxy
FROM golang:1.24
ENV GOPROXY=https://goproxy.corp.example|https://proxy.golang.org
# expect: 2 pipe-fallback-proxy certain
#### a bar, then direct
FROM golang:1.24
ENV GOPROXY="https://goproxy.corp.example|direct"
# expect: 2 pipe-fallback-proxy certain
#### GOINSECURE and git without checks
FROM golang:1.24
ENV GOPRIVATE=*.corp.example
ENV GOINSECURE=*.corp.example GIT_SSL_NO_VERIFY=true
# expect: 3 direct-proxy-without-trust certain
#### git without checks
FROM golang:1.24
RUN git config --global http.sslVerify false
# expect: 2 direct-proxy-without-trust likely
#### GOINSECURE alone
FROM golang:1.24
ENV GOINSECURE=git.corp.example
# expect: 2 direct-proxy-without-trust likely
#### GOFLAGS rewrites
FROM golang:1.24
ENV GOFLAGS="-v -mod=mod"
# expect: 2 goflags-rewrite-module certain
#### the toolchain is chosen by go.mod
FROM golang:1.24
ENV GOTOOLCHAIN=auto
# expect: 2 silent-toolchain-switch likely
#### another toolchain is named
FROM golang:1.24
ENV GOTOOLCHAIN=go1.25.1
# expect: 2 silent-toolchain-switch/named-in-the-image certain
#### modules are off
FROM golang:1.12
ENV GO111MODULE=off
# expect: 2 legacy-gopath-mode certain
#### modules are automatic
FROM golang:1.24
ENV GO111MODULE=auto
# expect: 2 legacy-gopath-mode likely
#### modules are off for one command
FROM golang:1.24
RUN GO111MODULE=off go get github.com/acme/tool
# expect: 2 legacy-gopath-mode certain
#### GOROOT is the project
FROM golang:1.24
WORKDIR /app
ENV GOROOT=/app
COPY . .
RUN go build .
# expect: 3 goroot-points-at-project certain
#### GOROOT is the folder of work
FROM golang:1.24
WORKDIR /work
ENV GOROOT=/work
# expect: 3 goroot-points-at-project certain
#### GOROOT is GOPATH
FROM golang:1.24
ENV GOROOT=/go
# expect: 2 goroot-points-at-project certain
#### GOROOT is nowhere
FROM golang:1.24
ENV GOROOT=/work
# expect: 2 goroot-points-at-project likely
#### GOPATH as on Windows
FROM golang:1.24
ENV GOPATH="C:\gopath"
# expect: 2 windows-style-gopath certain
#### GOPATH without its backslashes
FROM golang:1.24
ENV GOPATH=C:\Users\me\go
# expect: 2 windows-style-gopath/backslashes-eaten certain
#### GOPATH in quotes of quotes
FROM golang:1.24
ENV GOPATH='"/go"'
# expect: 2 windows-style-gopath/quotes-kept certain
#### GOPATH below the project
FROM golang:1.24
WORKDIR /work
ENV GOPATH=/work/gopath
COPY . .
RUN go test ./...
# expect: 3 gopath-inside-project certain
#### GOPATH below the folder of work
FROM golang:1.24
WORKDIR /work
ENV GOPATH=/work/gopath
# expect: 3 gopath-inside-project likely
#### the project is copied into GOPATH
FROM golang:1.24
COPY . .
RUN go build -o /app .
# expect: 2 gopath-inside-project/module-root likely
#### go.mod is copied into GOPATH
FROM golang:1.24
COPY go.mod go.sum ./
RUN go mod download
# expect: 2 gopath-inside-project/module-root certain
#### uname's name
FROM golang:1.24
ENV GOARCH=x86_64
# expect: 2 target-platform-unset/name-of-uname certain
#### what uname says
FROM golang:1.24
WORKDIR /s
COPY . .
RUN GOARCH=$(uname -m) go build .
# expect: 4 target-platform-unset/name-of-uname certain
#### a token
FROM golang:1.24
ENV GITHUB_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345
# expect: 2 secret-in-env certain
#### a password
FROM golang:1.24
ENV DB_PASSWORD=Tr0ub4dor
# expect: 2 secret-in-env certain
#### a password in an address
FROM golang:1.24
ENV GOPROXY=https://ci:s3cr3tpass@goproxy.corp.example
# expect: 2 secret-in-env certain
#### a token as an argument
FROM golang:1.24
ARG GITHUB_TOKEN
RUN git config --global url."https://${GITHUB_TOKEN}@github.com/".insteadOf "https://github.com/"
# expect: 2 secret-in-env likely
#### a trigger switches the database off in the next stage
FROM golang:1.24-bookworm AS base
ONBUILD ENV GOSUMDB=off

FROM base
WORKDIR /src
COPY . .
RUN go build ./...
# expect: 2 checksum-database-off certain
