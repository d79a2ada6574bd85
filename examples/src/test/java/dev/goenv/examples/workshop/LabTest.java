package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Lab.commandLine(Lab.folder(), Map.of("WORKSHOP_LAB", learner.toString()))
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
