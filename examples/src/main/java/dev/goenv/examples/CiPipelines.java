package dev.goenv.examples;

import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.probe.ShellKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Three pipelines that build the same two real programs: stringer of golang.org/x/tools, and an example of go-sqlite3,
 * which needs cgo. Their scripts are in {@code examples/ci}; {@code .ci/setup} fetches the sources.
 */
@NullMarked
public final class CiPipelines {
    private CiPipelines() {}

    /** {@code go build}, and nothing else. */
    public static Pipeline naive() {
        return pipeline("naive")
                .script("build", ShellKind.SH_E, script("build.sh"))
                .build();
    }

    /** Twenty lines of preflight, then the same build. */
    public static Pipeline withPreflight() {
        return pipeline("preflight")
                .script("preflight", ShellKind.SH, script("preflight.sh"))
                .script("build", ShellKind.SH_E, script("build.sh"))
                .build();
    }

    /** Says everything itself instead of trusting the image. */
    public static Pipeline hardened() {
        return pipeline("hardened")
                .script("build", ShellKind.SH_E, script("hardened.sh"))
                .build();
    }

    /** A small program, looked after like the real ones: what a scorecard costs beside it is ours. */
    static Pipeline quickstart() {
        return Pipeline.named("quickstart", examples().resolve("quickstart"))
                .script("preflight", ShellKind.SH, script("preflight.sh"))
                .step("build", "go", "build", "-o", "app", ".")
                .doesNotListen()
                .build();
    }

    /** All three. */
    public static List<Pipeline> all() {
        return List.of(naive(), withPreflight(), hardened());
    }

    private static Pipeline.Builder pipeline(String name) {
        Path sources = sources();
        return Pipeline.named(name, sources.resolve("workspace"))
                .modules(sources.resolve("modules"))
                .environment("CGO_CFLAGS", "-I" + Pipeline.WORKSPACE + "/third_party/sqlite/include")
                .environment("CGO_LDFLAGS", "-L" + Pipeline.WORKSPACE + "/third_party/sqlite/lib")
                .output("bin/stringer")
                .output("bin/simple")
                .doesNotListen();
    }

    private static Path sources() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        Path sources = root.resolve("goenv-fixtures").resolve("demo");
        if (!Files.isDirectory(sources.resolve("workspace"))) {
            throw new IllegalStateException("no sources in " + sources + ": run .ci/setup, which fetches them");
        }
        return sources;
    }

    private static String script(String name) {
        try {
            return Files.readString(examples().resolve("ci").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("run this from the project's root or from examples", e);
        }
    }

    private static Path examples() {
        return Files.isDirectory(Path.of("examples")) ? Path.of("examples") : Path.of("");
    }
}
