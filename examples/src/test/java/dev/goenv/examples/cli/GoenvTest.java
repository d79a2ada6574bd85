package dev.goenv.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.goenv.fixtures.audit.EnvironmentDiff;
import dev.goenv.fixtures.audit.Preflight;
import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
    void results_of_several_modules_become_one_page_which_tells_what_was_not_read() throws IOException {
        Path one = file("one/trials/bad.json", "{}").getParent().getParent();
        Path two = file("two/trials/half.json", "{\"schema\"").getParent().getParent();

        Path none = folder.resolve("none");

        Said said = said("report", one, none, two, "--to", folder.resolve("all"));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEqualTo(folder.resolve("all/index.html") + "\n");
        assertThat(said.err().lines())
                .containsExactly(
                        "not read: " + one.resolve("trials/bad.json") + ": no result of ours",
                        "not read: " + two.resolve("trials/half.json")
                                + ": no whole JSON object: half written or edited",
                        "[" + none + "]",
                        "expected: a log folder, with results in trials/",
                        "but was:  none that can be read",
                        "to fix:   run the tests first, or name the folder of goenv.log");
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
        assertThat(said("audit", "--json", dockerfile).out()).contains("\"id\" : \"checksum-database-off\"");
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
    void a_folder_with_nothing_to_look_at_closes_with_a_problem() throws IOException {
        file("README.md", "words");

        Said said = said("audit", "--format", "jsonl", folder);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out())
                .isEqualTo("{\"file\":\"" + folder + "\",\"kind\":\"unknown\",\"findings\":0,\"problems\":"
                        + "[{\"line\":0,\"message\":\"no Dockerfile and no job file below it\"}],\"end\":true}\n");
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

    private static Map<String, Object> json(String text) throws IOException {
        return JSON.std.mapFrom(text);
    }

    @Test
    void what_is_listed_is_there_as_json() throws IOException {
        Map<String, Object> preflight = json(said("preflight", "--json").out());
        Map<String, Object> listed = json(said("scenarios", "list", "--json").out());
        Map<String, Object> shown = json(said("scenarios", "show", "--json", "profile-not-read/login-shell-other-go")
                .out());

        assertThat(preflight).containsKeys("version", "detects", "cannotSee");
        assertThat(listed.get("scenarios"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(Catalogue.withVariants().size())
                .allSatisfy(one ->
                        assertThat(one).asString().matches("(?s)\\{id=.+, title=.+, appliesTo=.+, culprits=\\[.+]}"));
        assertThat(shown)
                .containsEntry("id", "profile-not-read/login-shell-other-go")
                .containsEntry("version", 1)
                .containsKeys("title", "appliesTo", "culprits", "why", "fault", "control", "cure");
    }

    @Test
    void a_diff_is_there_as_json() throws IOException {
        EnvironmentDiff diff = new EnvironmentDiff(
                "ci:7", "ci:8", List.of(new EnvironmentDiff.Line("go version", "1.21.13", "1.24.4")));

        assertThat(DiffCommand.members(diff))
                .isEqualTo(Map.of(
                        "version",
                        1,
                        "old",
                        "ci:7",
                        "new",
                        "ci:8",
                        "differences",
                        List.of(Map.of("subject", "go version", "old", "1.21.13", "new", "1.24.4"))));
    }

    /** One of them would win, and nobody would know which. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit --json --sarif .",
                "audit --format jsonl --json .",
                "audit --sarif --format github .",
                "score --script build.sh --json --markdown"
            })
    void two_forms_at_once_are_refused(String words) {
        Said said = said(List.of(words.split(" ")).toArray());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("are mutually exclusive (specify only one)");
    }

    private static ScoreCommand score(String... words) {
        ScoreCommand command = new ScoreCommand();
        new CommandLine(command).parseArgs(words);
        return command;
    }

    @Test
    void variants_are_scored_on_demand() {
        assertThat(score("--make", "test").scenarios()).isEqualTo(Catalogue.all());
        assertThat(score("--make", "test", "--variants").scenarios()).isEqualTo(Catalogue.withVariants());
        assertThat(score("--make", "test", "--variants", "--only", "shadowed-go")
                        .scenarios())
                .extracting(Scenario::id)
                .containsExactly("shadowed-go");
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

    @ParameterizedTest
    @ValueSource(strings = {"--script", "--workflow", "--last"})
    void a_file_that_is_not_there_is_named_with_its_option(String option) throws IOException {
        Path gone = folder.resolve("gone");
        String script = file("build.sh", "go build\n").toString();

        Said said = option.equals("--last")
                ? said("score", "--script", script, option, gone)
                : said("score", option, gone, "--job", "build");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("[" + option + " " + gone + "]\nexpected: ")
                .contains("\nbut was:  no such file\nto fix:   ")
                .doesNotContain("\tat ");
    }

    @Test
    void a_last_scorecard_that_is_none_is_named() throws IOException {
        Path half = file("card.json", "{\"version\" : 1, ");

        Said said = said("score", "--script", file("build.sh", "go build\n"), "--last", half);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).startsWith("[--last " + half + "]\n[scorecard]\nexpected: a scorecard as ");
    }

    /** Minutes of trials would be lost otherwise. */
    @Test
    void where_nothing_can_be_kept_is_told_before_anything_is_started() throws IOException {
        Path script = file("build.sh", "go build\n");
        Path nowhere = folder.resolve("no/card.json");

        Said noFolder = said("score", "--script", script, "--save", nowhere);
        Said isFolder = said("score", "--script", script, "--save", folder);

        assertThat(noFolder.exitCode()).isEqualTo(2);
        assertThat(noFolder.err())
                .isEqualTo("[--save " + nowhere
                        + "]\nexpected: a file that can be written\nbut was:  there is no folder " + nowhere.getParent()
                        + "\nto fix:   name one in a folder that is there and is yours\n");
        assertThat(isFolder.exitCode()).isEqualTo(2);
        assertThat(isFolder.err()).contains("but was:  it is a folder");
    }

    /** A command that breaks. */
    @Command(name = "broken")
    private record Broken(Throwable how) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (how instanceof Error error) {
                throw error;
            }
            throw (Exception) how;
        }

        private Said said() {
            StringWriter err = new StringWriter();
            CommandLine commands = Goenv.commandLine().addSubcommand(this).setErr(new PrintWriter(err));
            return new Said(Goenv.exitCode(commands, "broken"), "", err.toString());
        }
    }

    @Test
    void a_failure_outside_the_program_is_a_message() {
        Said file = new Broken(new UncheckedIOException(new NoSuchFileException("a/b.txt"))).said();
        Said denied = new Broken(new AccessDeniedException("a/b.txt")).said();
        Said engine = new Broken(new NotFoundException("No such container: 12ab\n")).said();

        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).isEqualTo("""
                [files]
                expected: files that can be read and written
                but was:  a/b.txt: no such file or folder
                to fix:   look whether it is there, who may use it, and whether there is room left
                """);
        assertThat(denied.exitCode()).isEqualTo(2);
        assertThat(denied.err()).contains("but was:  a/b.txt: permission denied\n");
        assertThat(engine.exitCode()).isEqualTo(2);
        assertThat(engine.err()).isEqualTo("""
                [docker engine]
                expected: the engine to do what it was asked for
                but was:  Status 404: No such container: 12ab
                to fix:   run again; does something else remove containers or images there?
                """);
    }

    @Test
    void a_mistake_of_ours_is_never_exit_code_1() {
        Said mistake = new Broken(new IllegalStateException("who could know")).said();
        Said memory = new Broken(new OutOfMemoryError("heap")).said();

        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.err())
                .startsWith("[goenv]\n")
                .contains(
                        "to fix:   report it, with what follows\njava.lang.IllegalStateException: who could know\n\tat ");
        assertThat(memory.exitCode()).isEqualTo(2);
        assertThat(memory.err()).startsWith("java.lang.OutOfMemoryError: heap\n\tat ");
    }
}
