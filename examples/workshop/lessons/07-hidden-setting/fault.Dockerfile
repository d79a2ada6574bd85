FROM ${base}
RUN go env -w GONOSUMDB=*
ENV GOPROXY=file:///goproxy-attacker
