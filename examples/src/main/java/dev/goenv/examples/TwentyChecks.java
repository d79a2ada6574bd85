package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.Probe;
import dev.goenv.fixtures.probe.Reading;
import dev.goenv.fixtures.runtime.Workbench;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.MultipleFailuresError;

/**
 * Twenty checks of a golang image, once as data and three times as code: for us, for goss and for pytest-testinfra, each in
 * the form that its manual shows.
 */
@NullMarked
final class TwentyChecks {
    private TwentyChecks() {}

    enum Kind {
        /** The only line that a command prints. */
        COMMAND,
        /** The mode of a file, four octal digits. */
        MODE,
        /** Whether there is such a file: true or false. */
        EXISTS
    }

    /** One check. */
    record Check(Kind kind, String subject, String wanted) {
        private Check wrong() {
            return new Check(
                    kind,
                    subject,
                    switch (kind) {
                        case COMMAND -> wanted + "x";
                        case MODE -> "0111";
                        case EXISTS -> String.valueOf(!Boolean.parseBoolean(wanted));
                    });
        }

        private String question() {
            return switch (kind) {
                case COMMAND -> subject;
                case MODE -> "printf '%04d' \"$(stat -c %a " + subject + ")\"";
                case EXISTS -> "if [ -e " + subject + " ]; then echo true; else echo false; fi";
            };
        }
    }

    /** What is so in the official image of that version. */
    static List<Check> right(GoVersion version) {
        return Stream.concat(commands(version), files()).toList();
    }

    /** The same with twenty wrong values. */
    static List<Check> wrong(GoVersion version) {
        return right(version).stream().map(Check::wrong).toList();
    }

    private static Stream<Check> commands(GoVersion version) {
        return Stream.of(
                command("go version | cut -d. -f1,2", "go version go" + version),
                command("command -v go", "/usr/local/go/bin/go"),
                command("command -v gcc", "/usr/bin/gcc"),
                command("go env GOROOT", "/usr/local/go"),
                command("go env GOPATH", "/go"),
                command("go env GOTOOLCHAIN", "local"),
                command("go env GOOS", "linux"),
                command("go env CGO_ENABLED", "1"),
                command("go env GOPROXY", "https://proxy.golang.org,direct"),
                command("printenv GOPATH", "/go"),
                command(
                        "printenv PATH",
                        "/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
                command("id -un", "root"));
    }

    private static Stream<Check> files() {
        return Stream.of(
                new Check(Kind.MODE, "/usr/local/go/bin/go", "0755"),
                new Check(Kind.MODE, "/go/bin", "1777"),
                new Check(Kind.MODE, "/tmp", "1777"),
                new Check(Kind.MODE, "/etc/passwd", "0644"),
                new Check(Kind.MODE, "/etc/shadow", "0640"),
                new Check(Kind.EXISTS, "/usr/include/stdlib.h", "true"),
                new Check(Kind.EXISTS, "/usr/local/go/go.env", "true"),
                new Check(Kind.EXISTS, "/root/.config/go/env", "false"));
    }

    private static Check command(String command, String line) {
        return new Check(Kind.COMMAND, command, line);
    }

    // Ours

    /** Starts an environment, asks all, removes it, and tells whatever is not as wanted. */
    static void check(Workbench bench, GoVersion version, List<Check> checks) throws MultipleFailuresError {
        List<Probe> probes = IntStream.range(0, checks.size())
                .mapToObj(i -> new Probe("check-" + i, checks.get(i).question()))
                .toList();
        List<Reading> readings;
        try (Environment environment = bench.control(new GorootPointsAtProject().scenario(), version)) {
            readings = environment.read(probes);
        }
        Assertions.assertAll(IntStream.range(0, checks.size())
                .mapToObj(i -> () -> assertThat(readings.get(i).stdout())
                        .as(checks.get(i).question())
                        .isEqualTo(checks.get(i).wanted())));
    }

    /** All of it in this JVM; "wrong" demands the wrong values. */
    public static void main(String[] arguments) {
        GoVersion version = GoVersion.DEFAULT;
        List<Check> checks = List.of(arguments).contains("wrong") ? wrong(version) : right(version);
        try (Workbench bench = Workbench.open()) {
            check(bench, version, checks);
        } catch (MultipleFailuresError e) {
            System.out.println(e.getFailures().size() + " failed");
            System.exit(1);
        }
        System.exit(0);
    }

    // goss

    /** The rule file of goss. */
    static String goss(List<Check> checks) {
        StringBuilder commands = new StringBuilder("command:\n");
        StringBuilder files = new StringBuilder("file:\n");
        for (Check check : checks) {
            switch (check.kind()) {
                case COMMAND -> commands.append("""
                          %s:
                            exit-status: 0
                            stdout: ['/^%s$/']
                        """.formatted(check.subject(), pattern(check.wanted())));
                case MODE -> files.append("""
                          %s:
                            exists: true
                            mode: "%s"
                        """.formatted(check.subject(), check.wanted()));
                case EXISTS -> files.append("""
                          %s:
                            exists: %s
                        """.formatted(check.subject(), check.wanted()));
            }
        }
        return commands.append(files).toString();
    }

    private static String pattern(String line) {
        return line.replaceAll("[^A-Za-z0-9 _]", "\\\\$0");
    }

    // pytest-testinfra

    /** A test file for pytest, with a container of its own: as testinfra's manual starts one. */
    static String testinfra(List<Check> checks, String image) {
        return """
                import subprocess

                import pytest
                import testinfra


                @pytest.fixture(scope="session")
                def host():
                    run = ["docker", "run", "-d", "--rm", "--network", "none", "%s", "sleep", "300"]
                    docker_id = subprocess.check_output(run).decode().strip()
                    yield testinfra.get_host("docker://" + docker_id)
                    subprocess.check_call(["docker", "rm", "-f", docker_id], stdout=subprocess.DEVNULL)
                """.formatted(image)
                + IntStream.range(0, checks.size())
                        .mapToObj(i -> "\n\ndef test_%02d(host):\n    assert %s\n".formatted(i, python(checks.get(i))))
                        .collect(Collectors.joining());
    }

    private static String python(Check check) {
        return switch (check.kind()) {
            case COMMAND -> "host.check_output(\"%s\") == \"%s\"".formatted(check.subject(), check.wanted());
            case MODE -> "host.file(\"%s\").mode == 0o%s".formatted(check.subject(), check.wanted());
            case EXISTS ->
                "host.file(\"%s\").exists is %s"
                        .formatted(check.subject(), check.wanted().equals("true") ? "True" : "False");
        };
    }
}
