#### instructions in a here-document
FROM alpine:3.20
COPY <<EOF /tmp/Dockerfile
FROM golang:latest
ENV GOSUMDB=off
RUN go install example.com/tool@latest
EOF
RUN cat /tmp/Dockerfile
#### instructions in a here-document of a RUN
FROM alpine:3.20
RUN cat <<'EOT' > /x.sh
go get -u ./...
export GOFLAGS=-mod=mod
EOT
RUN chmod +x /x.sh
#### another language in a here-document
FROM golang:1.24
RUN <<EOF python3
print("go install example.com/tool@latest")
EOF
#### comments
# FROM golang:latest
FROM golang:1.24
# ENV GOSUMDB=off
RUN go version \
# go get -u ./...
 && go env # go install x.example/y@latest
#### ARG with a default gives the tag
ARG GO_VERSION=1.24
FROM golang:${GO_VERSION}-alpine
#### ARG with a default inside the braces
ARG VARIANT
FROM golang:${VARIANT:-1.24-bookworm}
#### ARG without a default gives the tag
ARG GO_VERSION
FROM golang:${GO_VERSION}
#### the ARG is declared again
ARG CGO=0
FROM golang:1.24 AS build
ARG CGO
ENV CGO_ENABLED=$CGO
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
#### the ARG is declared again and used by go
ARG VERSION=dev
FROM golang:1.24 AS build
ARG VERSION
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags "-X main.version=${VERSION}" -o /app .
#### an ARG that the parent stage has
FROM golang:1.24 AS base
ARG VERSION=dev
FROM base AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -ldflags "-X main.version=${VERSION}" -o /app .
#### a shell variable with the name of a foreign ARG
ARG V=1
FROM golang:1.24
WORKDIR /s
COPY . .
RUN V=$(git describe) && CGO_ENABLED=0 go build -ldflags "-X main.v=$V" -o /app .
#### ENV after a RUN that does not need it
FROM golang:1.24
RUN apt-get update && apt-get install -y jq
RUN go version
ENV GOPROXY=https://goproxy.corp.example CGO_ENABLED=0 GOFLAGS=-trimpath
#### ENV after the installation of a tool
FROM golang:1.24
RUN go install gotest.tools/gotestsum@v1.12.0
ENV CGO_ENABLED=0 GOFLAGS=-mod=readonly GOPRIVATE=git.corp.example
#### the default written out, late
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=https://proxy.golang.org,direct GOSUMDB=sum.golang.org
#### the RUN has the setting of its own
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN GOPROXY=https://goproxy.corp.example go mod download
ENV GOPROXY=https://goproxy.corp.example
COPY . .
RUN go vet ./...
#### the RUN exports the setting
FROM golang:1.24
WORKDIR /src
COPY go.mod go.sum ./
RUN export GOPROXY=https://goproxy.corp.example && go mod download
ENV GOPROXY=https://goproxy.corp.example
#### the setting is given before, and changed by what nobody knows
FROM golang:1.24
ARG PROXY
ENV GOPROXY=https://goproxy.corp.example
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=$PROXY
#### the setting is given before, and switched off
FROM golang:1.24
ENV GOPROXY=https://goproxy.corp.example
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
ENV GOPROXY=off
#### the setting is given before, and changed where nothing was downloaded
FROM golang:1.24
ENV GOPROXY=https://goproxy.corp.example
RUN go version
ENV GOPROXY=https://other.corp.example
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
#### GOPATH outside the project
FROM golang:1.24
ENV GOPATH=/gopath
ENV PATH=/gopath/bin:$PATH
WORKDIR /src
COPY . .
RUN go build ./...
#### a hidden GOPATH inside the project
FROM golang:1.24
WORKDIR /src
ENV GOPATH=/src/.gopath
COPY . .
RUN go build ./...
#### GOPATH in the home folder
FROM ubuntu:24.04
WORKDIR /root
ENV GOPATH=/root/go
ENV PATH=/root/go/bin:$PATH
#### GOROOT of the official image
FROM golang:1.24
ENV GOROOT=/usr/local/go
ENV GOROOT /usr/local/go/
#### GOROOT of a distribution
FROM debian:bookworm
RUN apt-get update && apt-get install -y golang-1.19
ENV GOROOT=/usr/lib/go-1.19
#### a second SDK on purpose, by its own name
FROM golang:1.24
COPY --from=golang:1.23 /usr/local/go /opt/go1.23
RUN ln -s /opt/go1.23/bin/go /usr/local/bin/go1.23
#### replaced with rm
FROM golang:1.24
RUN rm -rf /usr/local/go && curl -sL https://go.dev/dl/go1.24.5.linux-amd64.tar.gz | tar -C /usr/local -xz
#### local toolchain
FROM golang:1.24
ENV GOTOOLCHAIN=local
#### the toolchain that the image has
FROM golang:1.24.4
ENV GOTOOLCHAIN=go1.24.4
#### a company's database
FROM golang:1.24
ENV GOSUMDB="sum.golang.org https://sum.corp.example"
#### a database of one's own
FROM golang:1.24
ENV GOSUMDB=sum.corp.example+9b3d8a2d+AVFAyGHdlfkbqQTPu8kJh/U2O6eTl59K+MrSr4Pk0Q0c
#### China's database and proxy
FROM golang:1.24
ENV GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn
#### private organisations only
FROM golang:1.24
ENV GOPRIVATE=github.com/acme,gitlab.com/acme/*,*.corp.example
#### nothing is asked of a public proxy
FROM golang:1.24
ENV GOPRIVATE=*.corp.example GONOPROXY=none GOPROXY=https://goproxy.corp.example
#### module mode said aloud
FROM golang:1.12
ENV GO111MODULE=on
#### public proxies with a bar
FROM golang:1.24
ENV GOPROXY=https://proxy.golang.org|direct
#### a login shell gets what all have
FROM golang:1.24
RUN echo 'export PATH=/go/bin:/usr/local/go/bin:$PATH' > /etc/profile.d/go.sh
#### the start-up file and ENV say the same
FROM debian:bookworm
RUN echo 'export GOFLAGS=-mod=readonly' >> /etc/profile
ENV GOFLAGS=-mod=readonly
#### the start-up file is read
FROM debian:bookworm
RUN echo 'export GOPATH=/go' >> /root/.bashrc
RUN . /root/.bashrc && echo $GOPATH
#### an alias in a start-up file
FROM golang:1.24
RUN echo "alias gs='git status'" >> ~/.bashrc && echo 'PS1="\w "' >> ~/.bashrc
#### an export that is used
FROM golang:1.24
WORKDIR /src
COPY . .
RUN export CGO_ENABLED=0 && \
    go build -o /app . && \
    go vet ./...
#### tidy is checked
FROM golang:1.24
WORKDIR /src
COPY . .
RUN go mod tidy && git diff --exit-code -- go.mod go.sum
#### a go env that writes nothing
FROM golang:1.24
RUN go env && go env GOPATH GOFLAGS && go env -json GOROOT
#### go env -w is undone
FROM golang:1.24
RUN go env -w GOFLAGS=-tags=x
RUN go env -u GOFLAGS
#### names that look like secrets
FROM golang:1.24
ENV TOKEN_FILE=/run/secrets/token PASSWORD_MIN_LENGTH=12 SECRET_NAME=app MAX_TOKENS=4096 API_KEY="" DB_PASSWORD=changeme
#### a secret by mount
FROM golang:1.24
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && git config --global url."https://$TOKEN@github.com/".insteadOf https://github.com/
#### exec form
FROM golang:1.24
RUN ["go", "install", "gotest.tools/gotestsum@v1.12.0"]
CMD ["go", "test", "./..."]
#### lower case and odd spacing
from golang:1.24-bookworm as build
workdir /src
copy . .
run   CGO_ENABLED=0   go build   -o /app .
#### a stage named golang
FROM debian:bookworm AS golang
FROM golang
RUN true
#### an image that only ends alike
FROM acme/mygolang
FROM acme/golang-tools:latest
#### floating tags of images without Go
FROM golang:1.24 AS b
WORKDIR /s
COPY . .
RUN CGO_ENABLED=0 go build -o /app .
FROM alpine
COPY --from=b /app /app
#### ONBUILD is for others
FROM golang:1.24
ONBUILD RUN go get -u ./...
#### labels, ports, health
FROM golang:1.24
LABEL go.install="go install x@latest" maintainer="GOSUMDB=off"
EXPOSE 8080
HEALTHCHECK CMD go version || exit 1
STOPSIGNAL SIGTERM
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
VOLUME /data
#### mod=mod for the installation of one tool
FROM golang:1.24
WORKDIR /src
COPY . .
RUN GOFLAGS=-mod=mod go install github.com/acme/tool@v1.0.0
#### golangci-lint of a version
FROM golang:1.24
RUN curl -sSfL https://raw.githubusercontent.com/golangci/golangci-lint/HEAD/install.sh | sh -s -- -b $(go env GOPATH)/bin v2.1.6
#### proxies of the network
FROM golang:1.24
ARG HTTP_PROXY
ENV HTTPS_PROXY=$HTTP_PROXY NO_PROXY=localhost
