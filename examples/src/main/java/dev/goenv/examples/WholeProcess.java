package dev.goenv.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The command as a person waits for it: from the start of {@code java -jar goenv.jar} to the end of the process. */
@NullMarked
final class WholeProcess {
    private static final Path JAR = Path.of("examples/target/goenv.jar");
    private static final Path DOCKERFILE = Path.of("examples/target/bench/Dockerfile");
    private static final String BAD = """
            FROM golang:1.24-bookworm AS build
            ENV GOSUMDB=off
            WORKDIR /src
            COPY . .
            RUN go install golang.org/x/tools/gopls@latest
            RUN CGO_ENABLED=0 go build -o /app ./cmd/app

            FROM debian:bookworm-slim
            COPY --from=build /app /app
            ENTRYPOINT ["/app"]
            """;

    private WholeProcess() {}

    /** Figure (n). */
    static void figure() throws Exception {
        Files.createDirectories(DOCKERFILE.getParent());
        Files.writeString(DOCKERFILE, BAD);
        Figures.time(
                "(n) goenv.jar --help, the whole process",
                () -> run(0, "Finds Go environment anti-patterns", "--help"),
                "< 1 s");
        Figures.time(
                "(n) goenv.jar audit Dockerfile, the whole process",
                () -> run(1, "checksum-database-off", "audit", DOCKERFILE.toString()),
                "< 2 s");
    }

    /** Nobody is to be proud of a command that fails at once. */
    private static void run(int exitCode, String said, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != exitCode || !out.contains(said)) {
            throw new IllegalStateException(String.join(" ", command) + " said " + out);
        }
    }
}
