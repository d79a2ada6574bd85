#### bind mounts and cache mounts in place of COPY, to distroless
# syntax=docker/dockerfile:1.7
ARG GO_VERSION=1.24
FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-bookworm AS base
WORKDIR /src
ENV CGO_ENABLED=0
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=cache,target=/go/pkg/mod \
    go mod download -x
FROM base AS build
ARG TARGETOS TARGETARCH
ARG VERSION=dev
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -ldflags="-s -w -X main.version=${VERSION}" -o /out/app ./cmd/app
FROM base AS test
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/go/pkg/mod \
    go test -v -coverprofile=/tmp/cover.out ./...
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
#### the tools' versions are arguments, with and without v
FROM golang:1.24.4-bookworm
ARG GOLANGCI_LINT_VERSION=v2.1.6
ARG GOTESTSUM_VERSION=1.12.0
ARG MOCKERY_SHA=0123456789abcdef0123456789abcdef01234567
RUN --mount=type=cache,target=/go/pkg/mod set -eux; \
    go install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@${GOLANGCI_LINT_VERSION}"; \
    go install gotest.tools/gotestsum@v${GOTESTSUM_VERSION}; \
    go install github.com/vektra/mockery/v2@"$MOCKERY_SHA"
#### the linter by its checksum, in bash with pipefail
FROM golang:1.24
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ARG LINT=2.1.6
ARG LINT_SHA256=e55e0eb515936c0fbd178bce504798a9bd2f0b191e5e357768b18fd5415ee541
RUN export dir=golangci-lint-${LINT}-linux-amd64 \
 && curl -fsSLo /tmp/lint.tgz "https://github.com/golangci/golangci-lint/releases/download/v${LINT}/${dir}.tar.gz" \
 && echo "${LINT_SHA256}  /tmp/lint.tgz" | sha256sum -c - \
 && tar -C /usr/local/bin --strip-components=1 -xzf /tmp/lint.tgz "${dir}/golangci-lint" \
 && golangci-lint version | tee /etc/lint-version
#### a hermetic build on a vendor's image
FROM registry.access.redhat.com/ubi9/go-toolset:1.23 AS builder
USER 0
ENV GOFLAGS=-mod=vendor GOPROXY=off GOSUMDB=off
WORKDIR /opt/app-root/src
COPY --chown=default:root . .
RUN make build BIN=/tmp/app
FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5
COPY --from=builder /tmp/app /usr/local/bin/app
USER 65532:65532
#### private modules by ssh on Alpine, and a proxy for the rest
FROM golang:1.23-alpine3.20 AS build
RUN apk add --no-cache git openssh-client
ENV GOPRIVATE=github.com/acme/* GOPROXY=https://goproxy.corp.example,direct CGO_ENABLED=0
RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts \
 && git config --global url."git@github.com:acme/".insteadOf "https://github.com/acme/"
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=ssh go mod download && go mod verify
ENV GOPROXY=off
COPY . .
RUN go build -trimpath -o /app ./cmd/app
FROM alpine:3.20
COPY --from=build /app /app
#### a devcontainer of a user of its own
FROM mcr.microsoft.com/devcontainers/go:1-1.24-bookworm
ARG USERNAME=vscode
ENV GOPATH=/home/${USERNAME}/go
ENV PATH=${GOPATH}/bin:/usr/local/go/bin:$PATH
USER ${USERNAME}
RUN go install github.com/go-delve/delve/cmd/dlv@v1.24.2 \
 && go install golang.org/x/tools/gopls@v0.18.1 \
 && echo 'source <(kubectl completion bash)' >> ~/.bashrc \
 && echo 'export HISTFILE=/commandhistory/.bash_history PROMPT_COMMAND="history -a"' >> ~/.bashrc
#### a static program with sqlite from musl to scratch
FROM golang:1.24-alpine3.21 AS build
RUN apk add --no-cache --virtual .build-deps gcc musl-dev sqlite-dev sqlite-static
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -tags "libsqlite3 osusergo netgo" \
      -ldflags '-s -w -linkmode external -extldflags "-static"' -o /app . \
 && apk del .build-deps
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app /app
#### go by tarball for each architecture, PATH before the download
FROM ubuntu:22.04
ARG TARGETARCH
ARG GO_VERSION=1.24.4
ENV PATH=/usr/local/go/bin:/root/go/bin:$PATH
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl git gcc libc6-dev \
 && curl -fsSL "https://go.dev/dl/go${GO_VERSION}.linux-${TARGETARCH}.tar.gz" -o /tmp/go.tgz \
 && rm -rf /usr/local/go && tar -C /usr/local -xzf /tmp/go.tgz && rm /tmp/go.tgz && go version
WORKDIR /workspace
#### tools of the module, programs by a pattern, and a generator
FROM golang:1.24 AS tools
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download && go mod verify
RUN GOBIN=/out go install tool
FROM tools AS build
COPY . .
RUN go generate ./... && go run ./hack/gen -o zz_generated.go && CGO_ENABLED=0 GOBIN=/out go install ./cmd/...
FROM gcr.io/distroless/static-debian12
COPY --from=build /out/ /usr/local/bin/
#### proxy and flags from outside, with the public defaults
FROM golang:1.24
ARG GOPROXY=https://proxy.golang.org,direct
ARG GOFLAGS
ARG http_proxy
ENV GOPROXY=${GOPROXY} GOFLAGS=${GOFLAGS:-}
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=off
COPY . .
RUN go vet ./... && go test -short ./...
#### the database's sources at a tag, and the tests' data from another image
FROM golang:1.22-bullseye AS build
RUN git clone --depth=1 --branch v1.8.0 https://github.com/acme/db /src
WORKDIR /src
RUN CGO_ENABLED=0 go build -mod=readonly -o /db .
FROM debian:bullseye-slim
COPY --from=build /db /usr/local/bin/db
COPY --from=postgres:16 /usr/lib/postgresql /usr/lib/postgresql
#### a heredoc script with its own settings, and a loop over platforms
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN <<'EOF' bash -euo pipefail
export CGO_ENABLED=0 GOFLAGS=-trimpath
for target in linux/amd64 linux/arm64 windows/amd64; do
  GOOS=${target%/*} GOARCH=${target#*/} go build -o "/out/app-${target//\//-}" .
done
EOF
FROM scratch AS artefacts
COPY --from=build /out/ /
