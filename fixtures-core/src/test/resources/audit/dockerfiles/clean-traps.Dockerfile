#### the setting is exported twice
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN export CGO_ENABLED=1 && go test -race ./... && \
    export CGO_ENABLED=0 && go build -o /app .
FROM scratch
COPY --from=build /app /app
#### tests with the race detector where cgo is off otherwise
FROM golang:1.24-bookworm
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN export CGO_ENABLED=1 && go test -race ./...
RUN env CGO_ENABLED=1 go test -race ./internal/...
#### everything is compiled once before the program is built
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build ./... && go vet ./... && go test ./...
RUN CGO_ENABLED=0 go build -o /app ./cmd/app
FROM alpine:3.20
COPY --from=build /app /app
#### Alpine with glibc
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM frolvlad/alpine-glibc:alpine-3.20
COPY --from=build /app /app
#### zig is the C compiler
FROM golang:1.24-alpine AS build
RUN apk add --no-cache zig
ENV CC="zig cc -target x86_64-linux-musl" CXX="zig c++ -target x86_64-linux-musl"
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -ldflags '-linkmode external -extldflags -static' -o /app .
FROM scratch
COPY --from=build /app /app
#### the packages stand in a file
FROM golang:1.24-alpine AS build
COPY build/packages.txt /tmp/
RUN xargs apk add --no-cache < /tmp/packages.txt
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .
#### a script installs the packages
FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN ./hack/install-deps.sh
RUN CGO_ENABLED=1 go test -race ./...
#### the linter's archive is unpacked beside Go
FROM golang:1.24-bookworm
ARG LINT=1.64.8
RUN curl -fsSL -o /tmp/golangci-lint.tar.gz https://github.com/golangci/golangci-lint/releases/download/v${LINT}/golangci-lint-${LINT}-linux-amd64.tar.gz \
 && tar -C /usr/local --strip-components=1 -xzf /tmp/golangci-lint.tar.gz
#### the old Go is removed by a folder's name
FROM golang:1.24-bookworm
RUN rm -rf /usr/local/go/ \
 && curl -fsSL https://go.dev/dl/go1.24.5.linux-amd64.tar.gz -o /tmp/go1.24.5.tgz \
 && tar -C /usr/local -xzf /tmp/go1.24.5.tgz
#### tools are moved to PATH
FROM golang:1.24-bookworm
ENV GOPATH=/opt/gopath
RUN go install gotest.tools/gotestsum@v1.12.0 && mv "$(go env GOPATH)"/bin/* /usr/local/bin/
#### the tool has the module's version
FROM golang:1.24-bookworm
WORKDIR /src
COPY go.mod go.sum ./
RUN go install go.uber.org/mock/mockgen@$(go list -m -f '{{.Version}}' go.uber.org/mock)
RUN go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@"$(cat .golangci-version)"
#### mage by its file and by a version
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN go run mage.go -v generate
RUN go run github.com/magefile/mage@v1.15.0 -v build
#### exports for other builders
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN export CGO_ENABLED=0 && promu build --prefix /out
RUN export GOFLAGS=-tags=netgo && gotestsum ./...
RUN export GOOS=linux GOARCH=arm64; python3 build.py
#### keys and tokens that are none
FROM golang:1.24-bookworm
ENV GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568 \
    GO_DOWNLOAD_SHA256=77e5da33bb72aeaef1ba4418b6fe511bc4d041873cbf82e5aa6318740df98717 \
    TOKEN_TTL=15m AUTH_TOKEN_URL=https://login.corp.example/token \
    SECRET_BACKEND=vault SSH_AUTH_SOCK=/run/ssh.sock \
    PASSWORD_HASHER=bcrypt VAULT_TOKEN_PATH=/vault/token PUBLIC_KEY=/etc/keys/app.pub
#### versions from a file that the shell reads
ARG VERSION=dev
FROM golang:1.24-bookworm
WORKDIR /src
COPY . .
RUN . ./versions.env && CGO_ENABLED=0 go build -ldflags "-X main.version=${VERSION}" -o /app .
#### the target's architecture is declared in the parent
FROM --platform=${BUILDPLATFORM} golang:1.24-bookworm AS base
ARG TARGETOS
ARG TARGETARCH
ENV CGO_ENABLED=0
WORKDIR /src
FROM base AS build
COPY . .
RUN GOOS=${TARGETOS} GOARCH=${TARGETARCH} go build -o /app .
FROM gcr.io/distroless/static-debian12
COPY --from=build /app /app
#### a generator that runs on the builder
FROM --platform=$BUILDPLATFORM golang:1.24-bookworm AS gen
WORKDIR /src
COPY . .
RUN go build -o /tools/gen ./cmd/gen && /tools/gen --out /out/schema.json
FROM alpine:3.20
COPY --from=gen /out/schema.json /etc/app/schema.json
#### Alpine's own Go of a version
FROM alpine:3.20 AS build
RUN apk add --no-cache go=~1.22 git
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
#### modern flags of COPY and ADD
# syntax=docker/dockerfile:1.12-labs
# check=skip=SecretsUsedInArgOrEnv
FROM golang:1.24-bookworm AS build
ADD --checksum=sha256:77e5da33bb72aeaef1ba4418b6fe511bc4d041873cbf82e5aa6318740df98717 https://dl.corp.example/protoc.zip /tmp/
ADD --keep-git-dir=true https://github.com/acme/proto.git#v1.4.0 /proto
WORKDIR /src
COPY --parents ./*/go.mod ./*/go.sum ./
COPY --link --chmod=755 --exclude=*.md . .
RUN --network=none --mount=type=tmpfs,target=/tmp CGO_ENABLED=0 go build -mod=vendor -o /app .
HEALTHCHECK NONE
#### two here-documents for one instruction
FROM golang:1.24-bookworm
RUN <<-FIRST cat > /tmp/a && <<'SECOND' cat > /tmp/b
	export GOSUMDB=off
	FIRST
go env -w GOPROXY=direct
FROM golang:latest
SECOND
COPY <<"ONE" <<'TWO' /etc/app/
ENV GOFLAGS=-mod=mod
ONE
RUN go get -u ./...
TWO
RUN go version
#### a shell's loop over platforms
FROM golang:1.24-bookworm AS build
WORKDIR /src
COPY . .
RUN set -e; for GOARCH in amd64 arm64; do \
      # each has a folder of its own
      for GOOS in linux darwin; do \
        echo "$GOOS/$GOARCH"; \
        CGO_ENABLED=0 GOOS=$GOOS GOARCH=$GOARCH go build -o /out/$GOOS/$GOARCH/ ./cmd/...; \
      done; \
    done
FROM scratch
COPY --from=build /out/ /
#### a prompt and a history in the start-up file of a devcontainer
FROM mcr.microsoft.com/devcontainers/go:1.23
RUN echo 'export PROMPT_COMMAND="history -a"' >> /home/vscode/.bashrc \
 && echo 'export HISTFILE=/commandhistory/.bash_history' >> /home/vscode/.bashrc
#### the toolchain is the image's by the same argument
ARG GO_VERSION=1.24.4
FROM golang:${GO_VERSION}-bookworm
ARG GO_VERSION
ENV GOTOOLCHAIN=go${GO_VERSION}
