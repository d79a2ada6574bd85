package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.audit.Audit;
import dev.goenv.fixtures.audit.Preflight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files around the snippets of the preflight's page. */
class PreflightSnippetsTest {
    private static final Path FOLDER = Path.of("ci", "preflight");
    private static final Pattern CALL = Pattern.compile("sh \\S*preflight\\.sh( .*)");

    @TempDir
    private Path folder;

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void the_audit_finds_nothing_in_them() throws IOException {
        List<Path> read =
                files().stream().filter(file -> !file.endsWith("Makefile")).toList();

        assertThat(Audit.standard().files(read)).hasSize(3).allSatisfy(audited -> {
            assertThat(audited.findings()).isEmpty();
            assertThat(audited.problems()).isEmpty();
        });
    }

    @Test
    void the_preflight_takes_the_options_that_they_give() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("preflight.sh"), Preflight.script());
        List<String> calls = new ArrayList<>();
        for (Path file : files()) {
            CALL.matcher(Files.readString(file)).results().forEach(match -> calls.add(match.group(1)));
        }

        assertThat(calls).hasSize(4);
        for (String call : calls) {
            assertThat(exitCode(script, call)).as(call).isIn(0, 1);
        }
        assertThat(exitCode(script, " --no-such-option")).isEqualTo(2);
    }

    /** Two is a wrong call; one is what it thinks of this machine. */
    private int exitCode(Path script, String options) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "sh " + script + options)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }
}
