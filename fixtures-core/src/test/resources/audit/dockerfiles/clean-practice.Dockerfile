#### a binary that promu built is only copied
ARG ARCH="amd64"
ARG OS="linux"
FROM quay.io/prometheus/busybox-${OS}-${ARCH}:latest
LABEL maintainer="The Team <team@corp.example>" \
      org.opencontainers.image.title="Exporter"
ARG ARCH="amd64"
ARG OS="linux"
COPY .build/${OS}-${ARCH}/exporter /bin/exporter
USER nobody
EXPOSE 9090
VOLUME [ "/data" ]
WORKDIR /data
ENTRYPOINT [ "/bin/exporter" ]
CMD [ "--config.file=/etc/exporter/config.yml", \
      "--storage.path=/data" ]
#### plugins by xcaddy of a version
ARG CADDY_VERSION=2.8.4
FROM golang:1.23-alpine AS builder
ARG CADDY_VERSION
RUN apk add --no-cache ca-certificates git libcap
RUN CGO_ENABLED=0 go install github.com/caddyserver/xcaddy/cmd/xcaddy@v0.4.2
RUN CGO_ENABLED=0 xcaddy build v${CADDY_VERSION} \
    --with github.com/caddy-dns/cloudflare@v0.0.0-20240703190432-89f16b99c18e \
    --output /usr/bin/caddy
RUN setcap cap_net_bind_service=+ep /usr/bin/caddy
FROM alpine:3.20
RUN apk add --no-cache ca-certificates mailcap
COPY --from=builder /usr/bin/caddy /usr/bin/caddy
#### cross compilation with xx and a C compiler for the target
# syntax=docker/dockerfile:1
ARG GO_VERSION="1.23.2"
ARG ALPINE_VERSION="3.20"
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.5.0 AS xx
FROM --platform=$BUILDPLATFORM golang:${GO_VERSION}-alpine${ALPINE_VERSION} AS gobuild
RUN apk add --no-cache clang lld git
COPY --from=xx / /
ARG TARGETPLATFORM
RUN xx-apk add --no-cache gcc g++ musl-dev
WORKDIR /go/src/github.com/acme/site
ENV CGO_ENABLED=1
RUN --mount=target=. \
    --mount=type=cache,target=/root/.cache/go-build,id=go-build-$TARGETPLATFORM <<EOT
  set -ex
  xx-go build -tags extended -ldflags "-s -w -linkmode external -extldflags -static" -o /usr/bin/site
  xx-verify --static /usr/bin/site
EOT
FROM alpine:${ALPINE_VERSION} AS final
RUN apk add --no-cache libc6-compat git
COPY --from=gobuild /usr/bin/site /usr/bin/site
#### xx without cgo
# syntax=docker/dockerfile:1.7
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.4.0 AS xx
FROM --platform=$BUILDPLATFORM golang:1.22-alpine AS base
COPY --from=xx / /
ENV CGO_ENABLED=0
WORKDIR /src
FROM base AS version
RUN --mount=target=. \
    echo "-X main.version=$(git describe --match 'v[0-9]*' --always --tags)" > /tmp/.ldflags
FROM base AS build
ARG TARGETPLATFORM
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache \
    --mount=type=bind,from=version,source=/tmp/.ldflags,target=/tmp/.ldflags \
    xx-go build -trimpath -ldflags "$(cat /tmp/.ldflags) -w -s" -o /out/tool ./cmd/tool && xx-verify --static /out/tool
FROM scratch AS binary
COPY --from=build /out /
#### the outputs of buildx for all platforms
# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1.24-alpine AS base
WORKDIR /src
ENV CGO_ENABLED=0
FROM base AS build
ARG TARGETOS TARGETARCH TARGETVARIANT
RUN --mount=type=bind,target=. \
    --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    GOOS=$TARGETOS GOARCH=$TARGETARCH GOARM=${TARGETVARIANT#v} go build -o /out/app .
FROM base AS test
RUN --mount=type=bind,target=. go test -coverprofile=/tmp/cover.out ./...
FROM scratch AS coverage
COPY --from=test /tmp/cover.out /
FROM scratch AS bin-unix
COPY --from=build /out/app /
FROM bin-unix AS bin-linux
FROM bin-unix AS bin-darwin
FROM scratch AS bin-windows
COPY --from=build /out/app /app.exe
FROM bin-${TARGETOS} AS bin
#### a proxy's final image with the platform's binary
# syntax=docker/dockerfile:1.2
FROM alpine:3.20
RUN apk add --no-cache --no-progress ca-certificates tzdata
ARG TARGETPLATFORM
COPY ./dist/$TARGETPLATFORM/proxy /
EXPOSE 80
VOLUME ["/tmp"]
ENTRYPOINT ["/proxy"]
#### the build machine of a webui and a Go server
FROM node:20-alpine3.19 AS js-builder
ENV NODE_OPTIONS=--max_old_space_size=8000
WORKDIR /tmp/web
COPY package.json yarn.lock ./
RUN yarn install --immutable
COPY public public
RUN yarn build
FROM golang:1.22.4-alpine3.19 AS go-builder
ARG COMMIT_SHA=""
ARG BUILD_BRANCH=""
ARG GO_BUILD_TAGS="oss"
ARG WIRE_TAGS="oss"
ENV COMMIT_SHA=${COMMIT_SHA}
ENV BUILD_BRANCH=${BUILD_BRANCH}
RUN if grep -i -q alpine /etc/issue; then \
      apk add --no-cache \
          # the compiler for sqlite
          gcc g++ make git bash; \
    fi
WORKDIR /tmp/server
COPY go.* ./
RUN go mod download
COPY pkg pkg
COPY build.go Makefile ./
RUN make build-go GO_BUILD_TAGS=${GO_BUILD_TAGS} WIRE_TAGS=${WIRE_TAGS}
FROM alpine:3.19.1
ENV PATH="/usr/share/server/bin:$PATH" \
    GF_PATHS_CONFIG="/etc/server/server.ini" \
    GF_PATHS_HOME="/usr/share/server"
WORKDIR $GF_PATHS_HOME
COPY --from=go-builder /tmp/server/bin/server ./bin/
COPY --from=js-builder /tmp/web/public ./public
#### a forge with sqlite, and arguments with defaults
FROM docker.io/library/golang:1.23-alpine3.20 AS build-env
ARG GOPROXY
ENV GOPROXY=${GOPROXY:-direct}
ARG FORGE_VERSION
ARG TAGS="sqlite sqlite_unlock_notify"
ENV TAGS="bindata timetzdata $TAGS"
ARG CGO_EXTRA_CFLAGS
RUN apk --no-cache add \
    build-base \
    git \
    nodejs \
    npm \
    && rm -rf /var/cache/apk/*
COPY . ${GOPATH}/src/code.forge.example/forge
WORKDIR ${GOPATH}/src/code.forge.example/forge
RUN --mount=type=cache,target=/go/pkg/mod/ \
    if [ -n "${FORGE_VERSION}" ]; then git checkout "${FORGE_VERSION}"; fi \
 && make clean-all build
RUN go build contrib/environment-to-ini/environment-to-ini.go
FROM docker.io/library/alpine:3.20
COPY --from=build-env /go/src/code.forge.example/forge/forge /app/forge/forge
COPY --from=build-env /go/src/code.forge.example/forge/environment-to-ini /usr/local/bin/environment-to-ini
#### private modules by ssh
# syntax=docker/dockerfile:1
FROM golang:1.24-alpine AS build
ENV CGO_ENABLED=0 \
    GOPRIVATE=github.com/acme
RUN apk add --no-cache git openssh-client
RUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts
RUN git config --global url."ssh://git@github.com/acme/".insteadOf "https://github.com/acme/"
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=ssh go mod download
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
#### a netrc from a secret in the environment of one RUN
# syntax=docker/dockerfile:1.10
FROM golang:1.24-bookworm AS build
ENV GOPRIVATE=git.corp.example/*
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=secret,id=git_token,env=GIT_TOKEN <<EOF
set -eu
printf 'machine git.corp.example login ci password %s\n' "$GIT_TOKEN" > ~/.netrc
go mod download
rm ~/.netrc
EOF
#### a company's certificate before the download
FROM golang:1.24-bookworm AS build
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
ENV GOPROXY=https://nexus.corp.example/repository/go,https://proxy.golang.org \
    # the database is mirrored as well
    GOSUMDB="sum.golang.org https://nexus.corp.example/repository/sumdb" \
    # nothing else leaves
    GOPRIVATE=*.corp.example \
    GONOPROXY=none
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
#### a vendored build by the flag
FROM golang:1.22-bookworm AS build
WORKDIR /go/src/github.com/acme/agent
COPY . .
RUN CGO_ENABLED=0 GOOS=linux go build -mod=vendor -a -installsuffix cgo -ldflags '-extldflags "-static"' -o /agent ./cmd/agent
FROM busybox:1.36-musl
COPY --from=build /agent /bin/agent
#### a vendored build without any network
FROM golang:1.23-bookworm AS build
WORKDIR /src
COPY . .
RUN --network=none GOFLAGS=-mod=vendor GOPROXY=off CGO_ENABLED=0 go build -o /app .
#### images of Chainguard
FROM cgr.dev/chainguard/go:latest-dev AS build
WORKDIR /work
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /work/server .
FROM cgr.dev/chainguard/static:latest
COPY --from=build /work/server /usr/bin/
ENTRYPOINT ["/usr/bin/server"]
#### images of Chainguard with glibc
FROM cgr.dev/chainguard/go AS build
WORKDIR /work
COPY . .
RUN go build -o server .
FROM cgr.dev/chainguard/glibc-dynamic
COPY --from=build /work/server /usr/bin/
#### glibc to distroless base
FROM golang:1.24-bookworm AS build
WORKDIR /go/src/app
COPY . .
RUN go mod download
RUN go vet -v ./...
RUN go test -v ./...
RUN go build -o /go/bin/app
FROM gcr.io/distroless/base-debian12:nonroot
COPY --from=build /go/bin/app /
CMD ["/app"]
#### cgo with a C++ library to distroless cc
FROM golang:1.24-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends librocksdb-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 CGO_CFLAGS="-O2" go build -o /db ./cmd/db
FROM gcr.io/distroless/cc-debian12
COPY --from=build /db /db
#### build-base under a virtual name
FROM golang:1.21-alpine3.18 AS build
ENV CGO_ENABLED=1
RUN apk add --no-cache --virtual .build-deps build-base=~0.5 linux-headers git
WORKDIR /src
COPY . .
RUN go build -tags "sqlite_fts5 musl" -o /usr/local/bin/notes ./cmd/notes \
 && apk del .build-deps
FROM alpine:3.18
RUN apk add --no-cache sqlite-libs tzdata
COPY --from=build /usr/local/bin/notes /usr/local/bin/notes
#### a cross compiler by the target's architecture
FROM --platform=$BUILDPLATFORM golang:1.24-bookworm AS build
ARG TARGETARCH
RUN dpkg --add-architecture arm64 && apt-get update && \
    apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross
WORKDIR /src
COPY . .
RUN case "$TARGETARCH" in \
      arm64) export CC=aarch64-linux-gnu-gcc ;; \
      amd64) export CC=gcc ;; \
      *) echo "unknown $TARGETARCH" >&2; exit 1 ;; \
    esac; \
    CGO_ENABLED=1 GOOS=linux GOARCH=$TARGETARCH go build -o /app .
FROM debian:bookworm-slim
COPY --from=build /app /app
#### goreleaser's image
FROM gcr.io/distroless/static-debian12:nonroot
ARG TARGETPLATFORM
COPY $TARGETPLATFORM/tool /usr/bin/tool
ENTRYPOINT ["/usr/bin/tool"]
#### goreleaser and ko as pinned tools of a CI image
FROM golang:1.23.6-bookworm
ARG GORELEASER_VERSION=v2.5.1
ARG KO_VERSION=0.17.1
RUN go install github.com/goreleaser/goreleaser/v2@${GORELEASER_VERSION} \
 && curl -sSfL "https://github.com/ko-build/ko/releases/download/v${KO_VERSION}/ko_${KO_VERSION}_Linux_x86_64.tar.gz" \
      | tar -xzf - -C /usr/local/bin ko \
 && go clean -cache -modcache
ENV KO_DOCKER_REPO=registry.corp.example/team KO_DEFAULTBASEIMAGE=cgr.dev/chainguard/static
#### a devcontainer with tools of a version
ARG VARIANT=1.23-bookworm
FROM mcr.microsoft.com/devcontainers/go:1-${VARIANT}
RUN apt-get update && export DEBIAN_FRONTEND=noninteractive \
    && apt-get -y install --no-install-recommends protobuf-compiler \
    && apt-get clean -y && rm -rf /var/lib/apt/lists/*
USER vscode
RUN go install golang.org/x/tools/gopls@v0.16.2 \
    && go install github.com/go-delve/delve/cmd/dlv@v1.23.1
#### a devcontainer by the image's own name
FROM mcr.microsoft.com/devcontainers/go:1.22-bullseye
COPY --chown=vscode:vscode .devcontainer/post-create.sh /usr/local/bin/
#### Windows on both sides
# escape=`
FROM golang:1.22-windowsservercore-ltsc2022 AS build
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\gopath\src\app
COPY . .
RUN $env:CGO_ENABLED='0'; `
    go build -o C:\app.exe .
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --from=build C:\app.exe C:\app.exe
ENTRYPOINT ["C:\\app.exe"]
#### a Windows binary built on Linux
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build -o /app.exe .
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --from=build /app.exe C:/app.exe
#### a base for other projects
FROM golang:1.24-bookworm
WORKDIR /src
ONBUILD COPY go.mod go.sum ./
ONBUILD RUN go mod download
ONBUILD COPY . .
ONBUILD RUN CGO_ENABLED=0 go build -o /app ./...
#### the health check is a program of one's own
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/ ./cmd/server ./cmd/healthcheck
FROM gcr.io/distroless/static-debian12
COPY --from=build /out/ /usr/bin/
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --retries=3 \
  CMD ["/usr/bin/healthcheck", "--url=http://localhost:8080/healthz"]
CMD ["/usr/bin/server"]
#### arguments of every kind with defaults
ARG REGISTRY=docker.io/library
ARG GO_VERSION=1.24.4
ARG DEBIAN=bookworm
ARG RUNTIME=gcr.io/distroless/static-debian12
FROM ${REGISTRY}/golang:${GO_VERSION}-${DEBIAN} AS build
ARG CGO_ENABLED=0
ARG LDFLAGS="-s -w"
ARG VERSION=devel
ARG COMMIT
ARG DATE
WORKDIR /src
COPY . .
RUN go build -trimpath \
    -ldflags "${LDFLAGS} -X main.version=${VERSION} -X main.commit=${COMMIT:-none} -X 'main.date=${DATE}'" \
    -o /app ./cmd/app
FROM ${RUNTIME}
COPY --from=build /app /app
#### ENV over many lines with comments between
FROM golang:1.24-bookworm
ENV \
    # no C compiler is needed
    CGO_ENABLED=0 \

    # the company's own
    GOPROXY="https://goproxy.corp.example" \
    GOFLAGS="-trimpath -buildvcs=false" \
    PATH="/opt/tools/bin:${PATH}" \
    TZ=UTC
WORKDIR /src
COPY . .
RUN go build ./...
#### a whole script with comments and steps
# syntax=docker/dockerfile:1
FROM golang:1.24-bookworm AS ci
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
WORKDIR /src
COPY . .
RUN <<'EOF'
# never: go get -u ./...
export CGO_ENABLED=0
for dir in api worker; do
  (cd "$dir" && go build -o "/out/$dir" .)   # go install x@latest
done
if ! gofmt -l . | tee /tmp/fmt | (! grep .); then
  echo "run gofmt: export GOFLAGS=-mod=mod does not help"
  exit 1
fi
EOF
#### a monorepo with a workspace
FROM golang:1.24-bookworm AS build
ARG SERVICE=billing
ENV CGO_ENABLED=0
WORKDIR /repo
COPY go.work go.work.sum ./
COPY libs/go.mod libs/go.sum libs/
COPY services/billing/go.mod services/billing/go.sum services/billing/
RUN --mount=type=cache,id=gomod,target=/go/pkg/mod,sharing=locked go mod download
COPY . .
RUN --mount=type=cache,id=gomod,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go build -o /out/service ./services/${SERVICE}
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/service /service
#### a workspace that is switched off
FROM golang:1.24
WORKDIR /repo
COPY . .
RUN cd services/api && GOWORK=off CGO_ENABLED=0 go build -mod=readonly -o /api .
#### tools by the tool directive and by a module of their own
FROM golang:1.24-bookworm
WORKDIR /src
COPY go.mod go.sum ./
COPY tools/go.mod tools/go.sum tools/
RUN go mod download && cd tools && go mod download
COPY . .
RUN go install tool && go tool stringer -type=Kind ./internal/kind
RUN cd tools && go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint google.golang.org/protobuf/cmd/protoc-gen-go
RUN go run -modfile=tools/go.mod mvdan.cc/gofumpt -l .
#### Go for the machine's own architecture, with its checksum
FROM debian:bookworm-slim AS go
ENV GOLANG_VERSION=1.24.4
RUN set -eux; \
    apt-get update; apt-get install -y --no-install-recommends ca-certificates wget gcc libc6-dev; \
    arch="$(dpkg --print-architecture)"; \
    # as the official image has it
    case "$arch" in \
      amd64) sha256='77e5da33bb72aeaef1ba4418b6fe511bc4d041873cbf82e5aa6318740df98717' ;; \
      arm64) sha256='d5501ee5aca0f258d5fe9bfaed401958445014495dc115f202d43d5210b45241' ;; \
    esac; \
    wget -O /tmp/go.tgz "https://dl.google.com/go/go${GOLANG_VERSION}.linux-${arch}.tar.gz"; \
    echo "$sha256 */tmp/go.tgz" | sha256sum -c -; \
    tar -C /usr/local -xzf /tmp/go.tgz; rm /tmp/go.tgz; \
    /usr/local/go/bin/go version
ENV GOPATH=/go GOTOOLCHAIN=local
ENV PATH=$GOPATH/bin:/usr/local/go/bin:$PATH
RUN mkdir -p "$GOPATH/src" "$GOPATH/bin" && chmod -R 1777 "$GOPATH"
#### a database's builder with a user of its own
FROM ubuntu:22.04
RUN apt-get update && apt-get install -y --no-install-recommends autoconf bison cmake curl g++ git make && apt-get clean
RUN curl -fsSL https://dl.google.com/go/go1.22.8.linux-amd64.tar.gz -o /tmp/go.tar.gz \
 && echo '5f467d29fc67c7ae6468cb6ad5b047a274bae8180cac5e0b7ddbfeba3e47e18f /tmp/go.tar.gz' | sha256sum -c - \
 && tar -C /usr/local -zxf /tmp/go.tar.gz && rm /tmp/go.tar.gz
ENV PATH=/usr/local/go/bin:$PATH
RUN useradd --create-home --uid 1000 builder
USER builder
ENV GOPATH=/home/builder/go GOCACHE=/home/builder/.cache/go-build
WORKDIR /home/builder/go/src/github.com/acme/db
CMD ["make", "build"]
#### a shell test in front of the build
FROM golang:1.24-alpine AS build
ARG RACE
ARG TARGETARCH
RUN apk add --no-cache gcc musl-dev
WORKDIR /src
COPY . .
RUN if [ -n "$RACE" ]; then \
      CGO_ENABLED=1 go build -race -o /app .; \
    else \
      CGO_ENABLED=0 go build -o /app .; \
    fi
FROM alpine:3.20
COPY --from=build /app /app
#### an operator's test image with envtest
FROM golang:1.23-bookworm
ARG ENVTEST_K8S_VERSION=1.31.0
ENV KUBEBUILDER_ASSETS=/usr/local/kubebuilder/bin
RUN go install sigs.k8s.io/controller-runtime/tools/setup-envtest@v0.0.0-20240820183333-e6c3d139d2b6 \
 && setup-envtest use ${ENVTEST_K8S_VERSION} --bin-dir /usr/local/kubebuilder -p path
RUN GOBIN=/usr/local/bin go install sigs.k8s.io/controller-tools/cmd/controller-gen@v0.16.4
#### debugger and server side by side
FROM golang:1.24-alpine AS build
RUN CGO_ENABLED=0 go install -ldflags "-s -w -extldflags '-static'" github.com/go-delve/delve/cmd/dlv@v1.24.2
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -gcflags "all=-N -l" -o /app .
FROM alpine:3.20 AS debug
COPY --from=build /go/bin/dlv /dlv
COPY --from=build /app /app
EXPOSE 8000 40000
CMD ["/dlv", "--listen=:40000", "--headless=true", "--api-version=2", "--accept-multiclient", "exec", "/app"]
#### FIPS mode by an experiment
FROM golang:1.22-bookworm AS build
ENV GOEXPERIMENT=boringcrypto CGO_ENABLED=1
WORKDIR /src
COPY . .
RUN go build -o /app . && go tool nm /app | grep -q _Cfunc__goboringcrypto_
FROM gcr.io/distroless/base-debian12
COPY --from=build /app /app
