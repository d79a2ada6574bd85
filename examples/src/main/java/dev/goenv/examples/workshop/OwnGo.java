package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Go that the learner has, if there is one; a go that does not answer is none. */
final class OwnGo {
    private static final Pattern VERSION = Pattern.compile("\\bgo1\\.(\\d{1,3})(?!\\d)[\\w.]*");
    private static final int SECONDS = 10;

    private OwnGo() {}

    /**
     * What was measured, for a Go that may not have been.
     *
     * @param said what the learner's go says about itself, {@code go1.23.4}
     * @param version the nearest one that was measured; of two, the older
     */
    record Nearest(String said, GoVersion version) {}

    static Optional<Nearest> on(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "go"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(OwnGo::answer)
                .flatMap(OwnGo::nearest);
    }

    /** To a file: whoever keeps a pipe open would keep us waiting. */
    private static String answer(Path go) {
        try {
            Path answer = Files.createTempFile("go-version", ".txt");
            try {
                ProcessBuilder asking = new ProcessBuilder(go.toString(), "version")
                        .redirectOutput(answer.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
                // The one that is installed, whatever a go.mod here asks for.
                asking.environment().put("GOTOOLCHAIN", "local");
                Process process = asking.start();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
                return new String(Files.readAllBytes(answer), StandardCharsets.ISO_8859_1).strip();
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    static Optional<Nearest> nearest(String said) {
        Matcher matcher = VERSION.matcher(said);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int minor = Integer.parseInt(matcher.group(1));
        return GoVersion.MEASURED.stream()
                .min(Comparator.comparingInt((GoVersion one) -> Math.abs(one.minor() - minor))
                        .thenComparing(Comparator.naturalOrder()))
                .map(version -> new Nearest(matcher.group(), version));
    }
}
