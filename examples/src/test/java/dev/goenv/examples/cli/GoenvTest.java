package dev.goenv.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.audit.Preflight;
import dev.goenv.fixtures.catalogue.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command without an engine. */
class GoenvTest {
    private static final String BAD = "FROM golang:1.24-bookworm\nENV GOSUMDB=off\nRUN go build ./...\n";

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out, String err) {}

    private static Said said(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Goenv.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = Stream.of(words).map(String::valueOf).toArray(String[]::new);
        return new Said(command.execute(arguments), out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "diff", "score", "preflight", "scenarios"})
    void every_command_teaches_by_an_example(String command) {
        Said help = said(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("goenv " + command).containsPattern("Examples?:");
        assertThat(said("--help").out()).contains("\n  " + command);
    }

    /** Also the options that stand in the comment behind a call. */
    @Test
    void takes_every_call_that_the_readme_names() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<MatchResult> calls = Pattern.compile("(?m)^java -jar goenv\\.jar ([^#\\n]*)(?:#(.*))?$")
                .matcher(readme)
                .results()
                .toList();

        assertThat(calls).hasSizeGreaterThan(5).allSatisfy(call -> {
            String words = call.group(1).replaceFirst(">.*", "").strip();
            CommandLine command = Goenv.commandLine();
            command.parseArgs(words.split(" +"));
            String about = call.group(2) == null ? "" : call.group(2);
            CommandLine used = command.getSubcommands().get(words.split(" ")[0]);
            Pattern.compile("--[a-z-]+").matcher(about).results().forEach(option -> assertThat(
                            used.getCommandSpec().findOption(option.group()))
                    .as(option.group())
                    .isNotNull());
        });
    }

    @Test
    void a_finding_has_its_line_and_exit_code_1() throws IOException {
        Path dockerfile = file("Dockerfile", BAD);

        Said text = said("audit", dockerfile);

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .contains("[checksum-database-off · ")
                .contains("Dockerfile:2")
                .contains("to fix: ");
        assertThat(said("audit", "--format", "jsonl", dockerfile).out().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("\"line\":2")
                        .contains("\"id\":\"checksum-database-off\"")
                        .contains("\"certainty\":\"certain\"")
                        .contains("\"file\":")
                        .contains("\"message\":"))
                .last()
                .asString()
                .contains("\"end\":true");
        assertThat(said("audit", "--sarif", dockerfile).out()).contains("\"version\" : \"2.1.0\"");
        assertThat(said("audit", "--json", dockerfile).out()).contains("checksum-database-off");
        assertThat(said("audit", "--format", "github", dockerfile).out()).contains("::error ");
        assertThat(said("audit", "--format", "gitlab", dockerfile).out()).contains("fingerprint");
    }

    @Test
    void what_is_clean_has_exit_code_0() throws IOException {
        file("Dockerfile", "FROM golang:1.24-bookworm\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n");

        Said said = said("audit", folder);

        assertThat(said.exitCode()).as(said.out()).isZero();
    }

    @Test
    void what_is_not_there_is_said_and_the_rest_is_looked_at() throws IOException {
        Said said = said("audit", folder.resolve("Dockerfile.gone"), file("Dockerfile", BAD));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).contains("Dockerfile.gone").contains("[checksum-database-off · ");
    }

    @Test
    void what_is_waived_is_no_finding() throws IOException {
        Path waivers = file("waivers.yaml", """
                - id: checksum-database-off
                  input: "**"
                  reason: the build has no network
                  owner: team-ci
                  expires: 2999-01-01
                """);

        Said said = said("audit", "--waivers", waivers, file("Dockerfile", BAD));

        assertThat(said.exitCode()).as(said.out()).isZero();
    }

    @Test
    void the_preflight_is_the_librarys() {
        assertThat(said("preflight").out()).isEqualTo(Preflight.script());
        assertThat(said("preflight", "--list").out())
                .contains("goroot-points-at-project")
                .contains("dependency-needs-newer-go: ");
    }

    @Test
    void scenarios_are_listed_and_shown() {
        assertThat(said("scenarios", "list").out().lines())
                .hasSize(Catalogue.withVariants().size());
        assertThat(said("scenarios", "show", "goroot-points-at-project").out()).startsWith("# ");
        Said unknown = said("scenarios", "show", "no-such");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no scenario has the id no-such; goenv scenarios list prints them all");
    }

    @Test
    void what_cannot_be_scored_is_told_before_anything_is_started() throws IOException {
        assertThat(said("score").exitCode()).isEqualTo(2);
        assertThat(said("score", "--script", folder.resolve("gone.sh")).err()).contains("gone.sh");
        Path workflow =
                file("ci.yml", "on: push\njobs:\n  build:\n    runs-on: x\n    steps:\n      - run: go build\n");
        assertThat(said("score", "--workflow", workflow).err()).contains("--workflow needs --job");
        assertThat(said("score", "--workflow", workflow, "--job", "test").err())
                .contains("no job test; there are build");
        Path gitlab = file(".gitlab-ci.yml", "build:\n  script: go build\n");
        assertThat(said("score", "--workflow", gitlab, "--job", "test").err()).contains("no job test; there are build");
        assertThat(said("score", "--script", workflow, "--go", "1.9999x").exitCode())
                .isEqualTo(2);
    }
}
