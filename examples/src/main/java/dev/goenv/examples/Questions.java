package dev.goenv.examples;

import dev.goenv.fixtures.probe.Probe;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** What the benchmark asks environments. */
@NullMarked
final class Questions {
    private static final List<String> SETTINGS =
            List.of(("GOROOT GOPATH GOPROXY GOSUMDB GOPRIVATE GONOSUMDB GOFLAGS GOOS GOARCH CC"
                            + " CXX AR CGO_ENABLED CGO_CFLAGS CGO_LDFLAGS GOBIN GOCACHE GOENV GOMODCACHE GOTOOLCHAIN")
                    .split(" "));

    private Questions() {}

    /** Ten settings of Go, and all others by the shell alone. */
    static List<Probe> cheap(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i < 10
                        ? Probe.goEnv(SETTINGS.get(i))
                        : new Probe("file-" + i, "while read -r l; do echo \"$l\"; done < /etc/hostname"))
                .toList();
    }

    /** Half of them settings of Go, a quarter files, a quarter commands: each of the latter starts a process. */
    static List<Probe> mixed(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> new Probe("file-" + i, "cat /etc/hostname");
                    case 1 -> new Probe("command-" + i, "uname -m");
                    default -> Probe.goEnv(SETTINGS.get(i / 4 * 2 + i % 2));
                })
                .toList();
    }
}
