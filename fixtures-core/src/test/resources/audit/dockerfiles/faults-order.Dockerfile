#### GOPROXY behind the download
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=https://goproxy.corp.example
# expect: 4 run-before-env certain
#### the setting is given before, and changed behind the download
FROM golang:1.24
ENV GOPROXY=https://goproxy.corp.example
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=https://other.corp.example
# expect: 5 run-before-env/wrong-place likely
#### GOPRIVATE behind the download
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download -x
ENV GOPRIVATE=git.corp.example
COPY . .
RUN go vet ./...
# expect: 5 run-before-env certain
#### CGO_ENABLED behind the build
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
ENV CGO_ENABLED=0
FROM debian:bookworm
COPY --from=build /app /app
# expect: 4 run-before-env certain
#### GOMODCACHE between download and build
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOMODCACHE=/cache
COPY . .
RUN go build -o /app .
# expect: 4 run-before-env certain
#### GOPROXY behind a build that downloads
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go build -o /app .
ENV GOPROXY=https://goproxy.corp.example
# expect: 4 run-before-env likely
#### GOFLAGS behind the build
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go build -o /app ./cmd/app
ENV GOFLAGS="-trimpath -buildvcs=false"
CMD ["/app"]
# expect: 4 run-before-env certain
#### the settings are in a stage that nobody stands on
FROM golang:1.24 AS settings
ENV CGO_ENABLED=0
FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:bookworm-slim
COPY --from=build /app /app
# expect: 6 env-lost-between-stages certain
#### the proxy is known to the first stage only
FROM golang:1.24 AS base
ENV GOPROXY=https://goproxy.corp.example
RUN apt-get update
FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# expect: 7 env-lost-between-stages certain
#### only settings, and then another FROM
FROM golang:1.24 AS settings
ENV CGO_ENABLED=0
FROM golang:1.24
# expect: 3 env-lost-between-stages likely
#### the deps stage has the proxy for itself, and CGO for nobody
FROM golang:1.24-bookworm AS deps
ENV CGO_ENABLED=0 GOPROXY=https://goproxy.corp.example
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
FROM golang:1.24-bookworm AS build
COPY --from=deps /go/pkg/mod /go/pkg/mod
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM debian:bookworm-slim
COPY --from=build /app /app
# expect: 10 env-lost-between-stages certain
#### an ARG of the file's head in a setting
ARG CGO=0
FROM golang:1.24
ENV CGO_ENABLED=$CGO
# expect: 3 env-lost-between-stages/arg-not-redeclared certain
#### an ARG of another stage in a setting
FROM golang:1.24 AS settings
ARG CGO=0
FROM golang:1.24
ENV CGO_ENABLED=$CGO
# expect: 4 env-lost-between-stages/arg-not-redeclared certain
#### an ARG of the file's head in a build
ARG VERSION=dev
FROM golang:1.24
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags "-X main.version=$VERSION" -o /app .
# expect: 5 env-lost-between-stages/arg-not-redeclared certain
#### TARGETARCH is not declared
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=linux GOARCH=$TARGETARCH go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# expect: 4 target-platform-unset/arg-not-declared certain
#### TARGETARCH is not declared for the ENV
FROM --platform=${BUILDPLATFORM} golang:1.24 AS build
ENV CGO_ENABLED=0 GOARCH=${TARGETARCH}
WORKDIR /src
COPY . .
RUN go build -o /app .
# expect: 2 target-platform-unset/arg-not-declared certain
#### TARGETARCH is not declared, in a stage on the target's own platform
FROM golang:1.24
ENV GOOS=linux GOARCH=$TARGETARCH
WORKDIR /src
COPY . .
RUN go build -o /app .
# expect: 2 target-platform-unset/arg-not-declared likely
#### the builder's platform is shipped
FROM --platform=$BUILDPLATFORM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM alpine:3.20
COPY --from=build /app /app
# expect: 4 target-platform-unset likely
#### go env -w in a CI image
FROM golang:1.24
RUN go env -w GOFLAGS=-tags=debug
# expect: 2 stale-go-env-file certain
#### go env -w in a builder
FROM golang:1.24 AS build
RUN go env -w GOPROXY=https://goproxy.cn,direct
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM scratch
COPY --from=build /app /app
# expect: 2 stale-go-env-file likely
#### go env -w opens a hole
FROM golang:1.24
RUN go env -w GONOSUMDB=*
# expect: 2 checksum-bypass-in-disguise/in-the-config-file certain
# expect: 2 stale-go-env-file certain
#### go env -w sets the platform
FROM golang:1.24
RUN go env -w GOARCH=s390x
# expect: 2 stale-go-env-file certain
# expect: 2 target-platform-unset certain
#### the export dies
FROM golang:1.24
RUN export GOFLAGS=-mod=vendor
RUN go version
# expect: 2 export-dies-with-run certain
#### the export dies behind other commands
FROM debian:bookworm
RUN apt-get update && \
    apt-get install -y curl && \
    export PATH=$PATH:/usr/local/go/bin
# expect: 4 export-dies-with-run certain
#### a setting in bashrc
FROM golang:1.24
RUN echo 'export GOPRIVATE=git.corp.example' >> ~/.bashrc
# expect: 2 profile-not-read certain
#### a setting in a profile by a here-document
FROM golang:1.24
RUN cat <<EOF > /etc/profile.d/go.sh
export GOFLAGS=-trimpath
EOF
# expect: 2 profile-not-read certain
#### PATH in a profile only
FROM debian:bookworm-slim
RUN curl -sL https://go.dev/dl/go1.24.4.linux-amd64.tar.gz | tar -C /usr/local -xz \
 && echo 'export PATH=$PATH:/usr/local/go/bin' >> /etc/profile
# expect: 3 profile-not-read/path-only-at-login certain
