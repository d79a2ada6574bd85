#### a static service on scratch
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
FROM scratch
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
#### distroless with certificates
FROM golang:1.23.4-bookworm AS builder
ENV CGO_ENABLED=0
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go build -trimpath -ldflags="-s -w" -o /bin/server .
FROM gcr.io/distroless/static-debian12
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /bin/server /server
#### cross build as docker documents it
# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=${TARGETARCH} go build -o /app .
FROM alpine:3.20
COPY --from=build /app /usr/local/bin/app
#### musl to musl with sqlite
FROM golang:1.22-alpine AS b
RUN apk add --no-cache gcc musl-dev sqlite-dev
WORKDIR /w
COPY . .
RUN CGO_ENABLED=1 go build -o /w/app .
FROM alpine:3.19
COPY --from=b /w/app /app
#### glibc to glibc
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
#### tools of the module are pinned by go.mod
FROM golang:1.24-bookworm
WORKDIR /src
COPY go.mod go.sum tools.go ./
RUN go mod download
RUN go install ./cmd/... github.com/golang/mock/mockgen
COPY . .
RUN go generate ./... && go vet ./...
#### tools with versions
FROM golang:1.24-bookworm
ARG LINT=v1.64.8
RUN go install github.com/golangci/golangci-lint/cmd/golangci-lint@${LINT} \
 && go install gotest.tools/gotestsum@v1.12.0 \
 && go install golang.org/x/vuln/cmd/govulncheck@v1.1.3
#### a tool at a commit
FROM golang:1.24
RUN go install github.com/acme/tool/cmd/tool@3f2504e04f89 && go run github.com/acme/gen@v0.0.0-20240101000000-abcdefabcdef
#### a company's proxy from the first line on
FROM golang:1.24.4-bookworm AS build
ENV GOPROXY=https://goproxy.corp.example GONOPROXY=none GOPRIVATE=corp.example,*.corp.example
ENV GOFLAGS=-mod=readonly CGO_ENABLED=0
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app ./...
#### the proxy is off after a verified download
FROM golang:1.24-bookworm
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download && go mod verify
ENV GOPROXY=off
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
#### a vendored project
FROM golang:1.21-bullseye AS build
ENV GOFLAGS=-mod=vendor GOSUMDB=off
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:bullseye-slim
COPY --from=build /app /app
#### old template of the golang image
FROM golang:1.15
WORKDIR /go/src/app
COPY . .
RUN go get -d -v ./...
RUN go install -v ./...
CMD ["app"]
#### a checkout of a tag
FROM golang:1.16-alpine AS build
RUN apk add --no-cache git
RUN GO111MODULE=on go get -d github.com/prometheus/node_exporter; cd /tmp && git clone https://github.com/prometheus/node_exporter && cd node_exporter && git checkout v1.2.2 && CGO_ENABLED=0 go build -o /ne .
FROM scratch
COPY --from=build /ne /ne
#### the stage has its settings from the one below
FROM golang:1.24-bookworm AS settings
ENV CGO_ENABLED=0 GOFLAGS=-trimpath
FROM settings AS test
WORKDIR /src
COPY . .
RUN go test ./...
FROM test AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
#### tests with cgo, then a build without
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go test -race ./...
ENV CGO_ENABLED=0
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
#### no Go at all
FROM node:20-alpine
ENV NODE_ENV=production PORT=8080
WORKDIR /app
COPY package.json .
RUN npm ci && npm cache clean --force
CMD ["node", "index.js"]
#### only git, without certificates, and no Go
FROM alpine:3.20
ENV GIT_SSL_NO_VERIFY=1
RUN apk add git && git config --global http.sslVerify false
#### go by tarball, pinned
FROM debian:bookworm-slim
ARG GO_VERSION=1.24.4
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl gcc libc6-dev
RUN curl -fsSL https://go.dev/dl/go${GO_VERSION}.linux-amd64.tar.gz | tar -C /usr/local -xz
ENV PATH=/usr/local/go/bin:$PATH GOROOT=/usr/local/go GOPATH=/go
RUN go version
#### go copied from the official image
FROM python:3.12-slim
COPY --from=golang:1.24 /usr/local/go /usr/local/go
ENV PATH=$PATH:/usr/local/go/bin
RUN go version
#### node and go in one CI image
FROM node:20-bookworm
COPY --from=golang:1.24-bookworm /usr/local/go/ /usr/local/go/
ENV GOPATH=/go
ENV PATH=$GOPATH/bin:/usr/local/go/bin:$PATH
RUN go install gotest.tools/gotestsum@v1.12.0
#### a pinned digest on latest
FROM golang:latest@sha256:0000000000000000000000000000000000000000000000000000000000000000
RUN go version
#### a Windows image
# escape=`
FROM golang:windowsservercore
ENV GOPATH=C:\gopath
RUN go env -w GOFLAGS=-mod=mod
#### a Windows image by its registry
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV GOROOT=C:\go GOPATH="C:\gopath"
#### make does the build
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN make build
FROM scratch
COPY --from=build /src/bin/app /app
#### statically linked with cgo
FROM golang:1.24-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -ldflags '-linkmode external -extldflags "-static"' -o /app .
FROM scratch
COPY --from=build /app /app
#### alpine with compatibility
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM alpine:3.20
RUN apk add --no-cache libc6-compat
COPY --from=build /app /app
#### kubebuilder's
FROM golang:1.22 AS builder
ARG TARGETOS
ARG TARGETARCH
WORKDIR /workspace
COPY go.mod go.mod
COPY go.sum go.sum
RUN go mod download
COPY cmd/main.go cmd/main.go
COPY api/ api/
RUN CGO_ENABLED=0 GOOS=${TARGETOS:-linux} GOARCH=${TARGETARCH} go build -a -o manager cmd/main.go
FROM gcr.io/distroless/static:nonroot
WORKDIR /
COPY --from=builder /workspace/manager .
USER 65532:65532
#### private modules with a mounted secret
FROM golang:1.24-bookworm AS build
ENV GOPRIVATE=github.com/acme/*
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=secret,id=netrc,target=/root/.netrc \
    --mount=type=cache,target=/go/pkg/mod \
    go mod download
#### a module root below GOPATH
FROM golang:1.17
WORKDIR /go/src/github.com/acme/app
COPY . .
RUN go build -o /usr/local/bin/app .
#### protobuf generator
FROM golang:1.24-bookworm AS gen
RUN apt-get update && apt-get install -y protobuf-compiler
RUN go install google.golang.org/protobuf/cmd/protoc-gen-go@v1.34.2 && \
    go install google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.5.1
WORKDIR /p
COPY proto proto
RUN protoc --go_out=. proto/*.proto
#### a trigger installs the compiler
FROM golang:1.24-alpine AS base
ONBUILD RUN apk add --no-cache gcc musl-dev

FROM base
WORKDIR /src
COPY . .
ENV CGO_ENABLED=1
RUN go build -o /app .
#### a trigger declares the argument
FROM golang:1.24-bookworm AS base
ARG VERSION
ONBUILD ARG VERSION

FROM base
WORKDIR /src
COPY . .
RUN go build -ldflags "-X main.version=$VERSION" ./...
#### triggers for the images of others
FROM golang:1.24-bookworm
WORKDIR /src
ONBUILD COPY . .
ONBUILD RUN go build -o /app ./...
#### libraries that have a program of their name
FROM golang:1.22
WORKDIR /src
RUN go mod init example.com/x && go get github.com/spf13/cobra@v1.8.0 github.com/gin-gonic/gin@v1.9.1 \
    github.com/google/wire@v0.6.0 entgo.io/ent@v0.13.0 github.com/google/pprof@v0.0.0-20240101000000-1234567890ab
COPY . .
RUN go build ./...
#### a library of that kind in the project
FROM golang:1.22
WORKDIR /src
COPY . .
RUN go get github.com/onsi/ginkgo@v1.16.5 && go test ./...
