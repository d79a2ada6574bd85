FROM ${base}
ENV GOSUMDB=off GOPROXY=file:///goproxy-attacker
