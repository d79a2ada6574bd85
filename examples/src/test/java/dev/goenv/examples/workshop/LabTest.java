package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.go.GoVersion;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command without an engine. */
class LabTest {
    @TempDir
    private Path folder;

    private record Said(int exitCode, String out, String err) {}

    private Said said(String... words) {
        return saidBy(folder, words);
    }

    private static Said saidBy(Path learner, String... words) {
        return saidWith("", learner, words);
    }

    private static Said saidWith(String path, Path learner, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Lab.commandLine(Lab.folder(), Map.of("WORKSHOP_LAB", learner.toString(), "PATH", path))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Said(command.execute(words), out.toString(), err.toString());
    }

    private Path mine() {
        return folder.resolve("01-goroot/Dockerfile");
    }

    @Test
    void lists_all_lessons_and_how_far_the_learner_is() throws IOException {
        said("start", "1");

        Said said = said("list");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("[.]  1  GOROOT points at the project").contains("[ ]  2 ");
    }

    @Test
    void starts_with_story_and_question_and_lays_the_file_out() {
        Said said = said("start", "1");

        assertThat(said.out())
                .contains("point the Go variables at your project")
                .contains("d) the build is green, and what it makes is wrong")
                .contains(mine().toString());
        assertThat(mine()).hasContent(LessonScenario.files(lesson().start()).get("Dockerfile"));
    }

    private static Lesson lesson() {
        return LessonReader.lessons(Lab.folder().resolve("lessons")).get(0);
    }

    @Test
    void answers_the_question_for_the_learners_own_go() {
        assertThat(said("predict", "1", "b").out())
                .startsWith("Right. Measured on Go 1.24: the build stops, but nothing it says names the cause.")
                .contains("package fmt is not in std (/work/src/fmt)");
        assertThat(said("predict", "1", "b", "--go", "1.19").out())
                .startsWith("No. Measured on Go 1.19: the build stops, and its own words name the cause.")
                .contains("is not in GOROOT");
        assertThat(said("predict", "1", "x").exitCode()).isEqualTo(2);
    }

    @Test
    void remembers_go_version_and_language() {
        said("list", "--go", "1.22", "--lang", "zh");

        assertThat(said("list").out()).contains("Go 1.22").contains("GOROOT 指向了项目目录");
    }

    @Test
    void says_where_a_lesson_does_not_apply_and_which_versions_there_are() {
        assertThat(said("start", "8", "--go", "1.19").err())
                .contains("lesson 8 is about Go ")
                .contains("yours is 1.19");
        assertThat(saidBy(folder.resolve("other"), "list", "--go", "1.20").err())
                .contains("was not measured");
        assertThat(said("start", "99", "--go", "1.24").err()).contains("there is no lesson 99");
    }

    @Test
    void gives_one_more_hint_at_a_time() {
        assertThat(said("hint", "1").out()).contains("Hint 1").doesNotContain("Hint 2");
        assertThat(said("hint", "1").out()).contains("Hint 2").doesNotContain("Hint 3");
        assertThat(said("hint", "1").out()).contains("Hint 3").contains("examples/lab solution 1");
        assertThat(said("hint", "1").out()).contains("Hint 3");
    }

    @Test
    void the_solution_shows_the_file_and_what_is_so() {
        assertThat(said("solution", "1").out())
                .contains("    ENV GOPATH=/go")
                .contains("- 2.1-a: ")
                .contains("**False**");
    }

    /** What stands in a lesson's text has that lesson's number. */
    @Test
    void takes_every_call_that_the_texts_name() throws IOException {
        Pattern call = Pattern.compile(
                "examples/lab ([a-z]+(?: (?:'[^']*'|--[a-z]+(?: [A-Z]+| [0-9.]+)?|[0-9]+|N|[a-d]\\b))*)");
        List<Path> texts;
        try (Stream<Path> all = Files.walk(Lab.folder())) {
            texts = all.filter(one -> one.toString().matches(".*(?:\\.md|words.*\\.yaml)"))
                    .toList();
        }
        int calls = 0;
        for (Path text : texts) {
            String named = Files.readString(text).replaceAll("\\{[0-9]}|编号", "N");
            for (MatchResult match : call.matcher(named).results().toList()) {
                List<String> words = new ArrayList<>();
                Pattern.compile("'([^']*)'|\\S+")
                        .matcher(match.group(1).replaceAll("\\bN\\b", "1"))
                        .results()
                        .forEach(word -> words.add(word.group(1) == null ? word.group() : word.group(1)));

                Lab.commandLine(Lab.folder(), Map.of()).parseArgs(words.toArray(String[]::new));

                if (text.getFileName().toString().startsWith("lesson") && words.size() > 1) {
                    assertThat(text.getParent().getFileName().toString())
                            .as(match.group())
                            .startsWith(String.format(Locale.ROOT, "%02d-", Integer.parseInt(words.get(1))));
                }
                calls++;
            }
        }
        assertThat(calls).isGreaterThan(60);
    }

    @Test
    void two_learners_do_not_disturb_each_other() throws IOException {
        saidBy(folder.resolve("a"), "start", "1");
        saidBy(folder.resolve("b"), "start", "1", "--lang", "zh");
        Files.writeString(folder.resolve("a/01-goroot/Dockerfile"), "FROM a\n");

        saidBy(folder.resolve("b"), "reset", "1");

        assertThat(folder.resolve("a/01-goroot/Dockerfile")).hasContent("FROM a\n");
        assertThat(saidBy(folder.resolve("a"), "list").out()).contains("GOROOT points at the project");
    }

    @Nested
    class The_learners_own_go {
        private Said listWith(String script) throws IOException {
            Path stub = Files.createDirectories(folder.resolve("bin")).resolve("go");
            Files.writeString(stub, "#!/bin/sh\n" + script + "\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
            Path learner = Files.createTempDirectory(folder, "learner");
            return saidWith("/nowhere" + File.pathSeparator + stub.getParent(), learner, "list");
        }

        @Test
        void chooses_the_version_the_first_time_and_is_remembered() throws IOException {
            Said said = listWith("echo \"go $1 go1.22.5 linux/amd64\"");

            assertThat(said.out()).startsWith("Go 1.22;");
            assertThat(said.err())
                    .isEqualToIgnoringNewLines("Your go is go1.22.5: the lessons are about Go 1.22,"
                            + " the nearest one that was measured. Another one: --go VERSION");

            saidBy(folder, "list", "--go", "1.23");

            assertThat(saidWith(folder.resolve("bin").toString(), folder, "list"))
                    .satisfies(later -> assertThat(later.out()).startsWith("Go 1.23;"))
                    .satisfies(later -> assertThat(later.err()).isEmpty());
        }

        @Test
        void counts_as_the_nearest_that_was_measured() {
            assertThat(OwnGo.nearest("go version go1.20.1 linux/arm64"))
                    .contains(new OwnGo.Nearest("go1.20.1", GoVersion.of("1.19")));
            assertThat(OwnGo.nearest("go version go1.99 linux/amd64"))
                    .contains(new OwnGo.Nearest("go1.99", GoVersion.of("1.27")));
            assertThat(OwnGo.nearest("go version devel go1.26-5f8ab6c linux/amd64"))
                    .contains(new OwnGo.Nearest("go1.26", GoVersion.of("1.26")));
            assertThat(OwnGo.nearest("go version go1.4.2 windows/386"))
                    .contains(new OwnGo.Nearest("go1.4.2", GoVersion.of("1.15")));
        }

        @Test
        void is_assumed_where_none_answers() throws IOException {
            for (String odd : List.of("exit 1", "echo gopher", "echo; kill -9 $$", "echo go1.99999999999")) {
                Said said = listWith(odd);

                assertThat(said.exitCode()).as(odd).isZero();
                assertThat(said.out()).as(odd).startsWith("Go 1.24;");
                assertThat(said.err())
                        .as(odd)
                        .isEqualToIgnoringNewLines(
                                "No go answers here: the lessons are about Go 1.24. Another one: --go VERSION");
            }
            Files.createDirectories(folder.resolve("folder/go"));
            assertThat(saidWith(folder.resolve("folder").toString(), folder, "list")
                            .err())
                    .startsWith("No go answers here");
        }
    }

    @Nested
    class What_went_wrong {
        @Test
        void a_started_lesson_is_taken_up_with_the_learners_file() throws IOException {
            said("start", "1");
            Files.writeString(mine(), "FROM mine\n");

            said("start", "1");

            assertThat(mine()).hasContent("FROM mine\n");
        }

        @Test
        void a_start_that_was_cut_short_is_completed() throws IOException {
            said("start", "1");
            Files.delete(mine());

            said("start", "1");

            assertThat(mine()).isNotEmptyFile();
        }

        @Test
        void reset_restores_and_keeps_what_the_learner_had() throws IOException {
            said("start", "1");
            Files.writeString(mine(), "broken beyond repair");
            said("reset", "1");
            Files.writeString(mine(), "again");

            Said said = said("reset", "1");

            assertThat(said.out()).contains("kept: " + mine() + ".bak2");
            assertThat(Path.of(mine() + ".bak")).hasContent("broken beyond repair");
            assertThat(Path.of(mine() + ".bak2")).hasContent("again");
            assertThat(mine()).hasContent(LessonScenario.files(lesson().start()).get("Dockerfile"));
            assertThat(said("reset", "1").out()).doesNotContain("kept");
        }

        @Test
        void a_file_that_is_no_text_is_not_tried() throws IOException {
            assertThat(said("check", "1").err()).contains("is not there; examples/lab reset 1");
            said("start", "1");
            Files.write(mine(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
            assertThat(said("check", "1").err()).contains("no text in UTF-8");
            Files.writeString(mine(), " \n");
            assertThat(said("check", "1").err()).contains("is empty");
            Files.writeString(mine(), "x".repeat(100_001));

            Said said = said("check", "1");

            assertThat(said.err()).contains("more than 100000 bytes; examples/lab reset 1");
            assertThat(said.exitCode()).isEqualTo(2);
        }

        @Test
        void a_progress_that_cannot_be_read_is_put_aside() throws IOException {
            Path progress = folder.resolve("progress.yaml");
            for (String text : new String[] {"lessons: [", "- a list", "lessons: {01-goroot: yes and no}"}) {
                Files.writeString(progress, text);

                assertThat(said("list").exitCode()).as(text).isZero();
                assertThat(said("start", "1").exitCode()).as(text).isZero();
                assertThat(said("list").out()).as(text).contains("[.]  1 ");
            }
            assertThat(Path.of(progress + ".bak")).hasContent("lessons: [");
        }

        @Test
        void nothing_half_written_stays() throws IOException {
            said("start", "1");
            said("hint", "1");

            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all.map(one -> one.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
            }
        }

        @Test
        void a_folder_that_cannot_be_written_is_said() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "");

            Said said = saidBy(file, "start", "1");

            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err()).contains("cannot write");
        }

        @Test
        void without_a_terminal_open_says_so_and_prints_what_to_look_at() {
            Said said = said("open", "1");

            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.out())
                    .contains("There is no terminal here")
                    .contains("examples/lab open 1 --command 'go version'")
                    .contains("    go env GOROOT");
        }
    }
}
