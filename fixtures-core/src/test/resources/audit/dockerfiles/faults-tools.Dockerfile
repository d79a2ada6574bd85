#### no tag
FROM golang
# expect: 1 floating-base-tag certain
#### latest
FROM golang:latest AS build
# expect: 1 floating-base-tag certain
#### the major version only
FROM golang:1-alpine
# expect: 1 floating-base-tag certain
#### a distribution only
FROM docker.io/library/golang:alpine
# expect: 1 floating-base-tag certain
#### latest by the default of an ARG
ARG GO_VERSION=latest
FROM golang:${GO_VERSION}
# expect: 2 floating-base-tag certain
#### a mirror's latest
FROM registry.corp.example/mirror/golang:latest
# expect: 1 floating-base-tag certain
#### the Go of a moving distribution
FROM alpine:latest
RUN apk add --no-cache go git
# expect: 1 floating-base-tag likely
#### a tool at latest
FROM golang:1.24
RUN go install golang.org/x/tools/cmd/goimports@latest
# expect: 2 unpinned-tool certain
#### two tools at latest on two lines
FROM golang:1.24
RUN go install github.com/swaggo/swag/cmd/swag@latest && \
    go install gotest.tools/gotestsum@v1.12.0 && \
    go install github.com/air-verse/air@master
# expect: 2 unpinned-tool certain
# expect: 4 unpinned-tool certain
#### a tool at latest by the default of an ARG
FROM golang:1.24
ARG SWAG=latest
RUN go install github.com/swaggo/swag/cmd/swag@${SWAG}
# expect: 3 unpinned-tool certain
#### a tool at a major version
FROM golang:1.24
RUN go install github.com/acme/tool@v1
# expect: 2 unpinned-tool likely
#### a tool run at latest
FROM golang:1.24
RUN go run github.com/acme/gen@latest ./...
# expect: 2 unpinned-tool certain
#### exec form
FROM golang:1.24
RUN ["go", "install", "github.com/acme/tool@latest"]
# expect: 2 unpinned-tool certain
#### a script in a here-document
FROM golang:1.24
RUN <<EOF
set -e
go install github.com/acme/tool@latest
EOF
# expect: 4 unpinned-tool certain
#### a tool by a shell's argument
FROM golang:1.24
RUN bash -c "go install github.com/acme/tool@latest"
# expect: 2 unpinned-tool certain
#### golangci-lint of today
FROM golang:1.24
RUN curl -sSfL https://raw.githubusercontent.com/golangci/golangci-lint/master/install.sh | sh -s -- -b /usr/local/bin
# expect: 2 unpinned-tool certain
#### gopls, and never mind
FROM golang:1.22
RUN go install golang.org/x/tools/gopls@latest || true
# expect: 2 gopls-out-of-step certain
#### the old recipe on an old Go
FROM golang:1.13
RUN go get -u golang.org/x/lint/golint
# expect: 2 unpinned-tool certain
#### the old recipe on a new Go
FROM golang:1.21
WORKDIR /src
COPY go.mod go.sum ./
RUN go get github.com/golang/mock/mockgen@v1.6.0
# expect: 4 go-get-installs-nothing certain
#### the old recipe outside a module
FROM golang:1.24-alpine
RUN go get -u github.com/acme/thing
# expect: 2 go-get-installs-nothing certain
#### a module for tools that installs nothing
FROM golang:1.24
RUN mkdir /tmp/tools && cd /tmp/tools && go mod init example.com/tools && go get github.com/swaggo/swag/cmd/swag@v1.16.0
# expect: 2 go-get-installs-nothing certain
#### the old recipe on an image of one's own
FROM registry.corp.example/ci/build:7
RUN go get github.com/go-delve/delve/cmd/dlv
# expect: 2 go-get-installs-nothing likely
#### upgrades in the build
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go get -u ./... && CGO_ENABLED=0 go build -o /app .
# expect: 4 version-drift-in-build certain
#### tidy in the build
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go mod tidy
RUN CGO_ENABLED=0 go build -o /app .
# expect: 4 version-drift-in-build likely
#### a module made in the build
FROM golang:1.24
WORKDIR /src
COPY main.go .
RUN go mod init app && go mod tidy && go build -o /app .
# expect: 4 version-drift-in-build certain
#### a dependency at latest
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go get github.com/acme/lib@latest
# expect: 4 version-drift-in-build certain
#### no compiler on alpine
FROM golang:1.24-alpine
ENV CGO_ENABLED=1
WORKDIR /src
COPY . .
RUN go build -o /app .
# expect: 5 cgo-headers-missing/no-compiler certain
#### a compiler without headers on alpine
FROM golang:1.24-alpine
RUN apk add --no-cache gcc git
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .
# expect: 5 cgo-headers-missing certain
#### the race detector on alpine
FROM golang:1.24-alpine
WORKDIR /src
COPY . .
RUN go test -race ./...
# expect: 4 cgo-headers-missing/no-compiler certain
#### the race detector without cgo
FROM golang:1.24
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN go test -race ./...
# expect: 5 cgo-silently-off certain
#### glibc to scratch
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
# expect: 4 libc-mismatch likely
#### glibc to alpine
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN GOOS=linux go build -o bin/server ./cmd/server
FROM alpine:3.20
COPY --from=build /src/bin/server /server
# expect: 4 libc-mismatch likely
#### glibc to distroless static by number
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM gcr.io/distroless/static
COPY --from=0 /app /app
# expect: 4 libc-mismatch likely
#### musl to glibc
FROM golang:1.24-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:bookworm-slim
COPY --from=build /app /app
# expect: 5 libc-mismatch/musl-on-glibc likely
#### another SDK for GOROOT
FROM golang:1.24
COPY --from=golang:1.23 /usr/local/go /opt/go-other
ENV GOROOT=/opt/go-other
# expect: 3 mixed-sdks certain
#### another SDK first on PATH
FROM golang:1.24
COPY --from=golang:1.23 /usr/local/go /opt/go-other
ENV PATH=/opt/go-other/bin:$PATH
# expect: 3 shadowed-go certain
#### a packaged Go beside the official one
FROM golang:1.24-bookworm
RUN apt-get update && apt-get install -y golang-go
# expect: 2 shadowed-go likely
#### a packaged Go before the unpacked one
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y curl golang
RUN curl -sL https://go.dev/dl/go1.24.4.linux-amd64.tar.gz | tar -C /usr/local -xz
ENV PATH=$PATH:/usr/local/go/bin
# expect: 2 shadowed-go certain
#### unpacked over the SDK
FROM golang:1.24
RUN curl -sLO https://go.dev/dl/go1.23.0.linux-amd64.tar.gz && tar -C /usr/local -xzf go1.23.0.linux-amd64.tar.gz
# expect: 2 mixed-sdks likely
#### a tool outside PATH
FROM golang:1.24
ENV GOPATH=/tmp/ci/go
RUN go install gotest.tools/gotestsum@v1.12.0
# expect: 3 tool-not-in-the-module/not-on-the-path likely
#### CRLF changes no line
FROM golang:1.24
RUN go version && \
    go install github.com/acme/tool@latest
# expect: 3 unpinned-tool certain
#### vendor is copied and passed over
FROM golang:1.24
ENV GOFLAGS=-mod=mod
WORKDIR /src
COPY go.mod go.sum ./
COPY vendor vendor
RUN go test ./...
# expect: 2 goflags-rewrite-module certain
# expect: 2 vendor-ignored certain
#### a module that is made for one get
FROM golang:1.24
RUN mkdir /tmp/t && cd /tmp/t && go mod init example.com/t && go get example.com/mkversion@v1.0.0
# expect: 2 go-get-installs-nothing certain
#### a here-document that a shell reads
FROM golang:1.24-bookworm
RUN <<EOF bash -e
go install example.com/tool@latest
EOF
# expect: 3 unpinned-tool certain
#### cgo is switched on again by a second export
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN export CGO_ENABLED=0 && go vet ./... && \
    export CGO_ENABLED=1 && go build -o /app .
FROM scratch
COPY --from=build /app /app
# expect: 5 libc-mismatch likely
#### the program itself is built with cgo behind a check
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build ./...
RUN go build -o /app ./cmd/app
FROM alpine:3.20
COPY --from=build /app /app
# expect: 5 libc-mismatch likely
#### the program of a library
FROM golang:1.22
WORKDIR /src
COPY . .
RUN go get github.com/onsi/ginkgo/ginkgo@v1.16.5
# expect: 4 go-get-installs-nothing certain
