package dev.goenv.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.audit.Preflight;
import dev.goenv.fixtures.catalogue.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @ValueSource(strings = {"audit", "diff", "score", "report", "preflight", "scenarios"})
    void every_command_teaches_by_an_example(String command) {
        Said help = said(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("goenv " + command).containsPattern("Examples?:");
        assertThat(said("--help").out()).contains("\n  " + command);
    }

    @Test
    void results_of_two_modules_become_one_page() throws IOException {
        Path one = file("one/trials/bad.json", "{}").getParent().getParent();
        Path two = file("two/trials/half.json", "{\"schema\"").getParent().getParent();

        Said said = said("report", one, two, "--to", folder.resolve("all"));

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).isEqualTo(folder.resolve("all/index.html") + "\n");
        assertThat(said.err().lines())
                .containsExactly(
                        "not read: " + one.resolve("trials/bad.json") + ": no result of ours",
                        "not read: " + two.resolve("trials/half.json")
                                + ": no whole JSON object: half written or edited");
        assertThat(folder.resolve("all/index.html")).content().contains("bad.json", "half.json");
        assertThat(folder.resolve("all/summary.md")).exists();
    }

    @Test
    void a_folder_without_results_is_told() {
        Said said = said("report", folder.resolve("nowhere"));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("[" + folder.resolve("nowhere") + "]", "expected: a log folder", "to fix:");
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
