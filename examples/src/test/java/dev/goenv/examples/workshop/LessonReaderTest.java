package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.fixtures.go.GoVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons as data. */
class LessonReaderTest {
    private static final List<Lesson> LESSONS =
            LessonReader.lessons(Lab.folder().resolve("lessons"));

    @TempDir
    private Path folder;

    private Path lesson(String front, String sections) throws IOException {
        Path lesson = folder.resolve("01-mine");
        Files.createDirectories(lesson.resolve("start"));
        Files.writeString(lesson.resolve("start/Dockerfile"), "FROM ${base}\n");
        Files.writeString(lesson.resolve("lesson.md"), "---\n" + front + "---\n" + sections);
        return lesson;
    }

    private static String sections() {
        return String.join(
                "",
                LessonReader.SECTIONS.stream()
                        .map(name -> "\n## " + name + "\n\ntext\n")
                        .toList());
    }

    @Test
    void there_are_at_least_eight_numbered_without_a_gap() {
        assertThat(LESSONS).hasSizeGreaterThanOrEqualTo(8);
        assertThat(LESSONS.stream().map(Lesson::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LESSONS.size()).boxed().toList());
    }

    @Test
    void all_chapters_of_the_article_have_one() {
        assertThat(LESSONS.stream()
                        .map(lesson -> lesson.facts().chapter().substring(0, 1))
                        .distinct()
                        .sorted())
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void each_has_wrong_repairs_claims_and_commands_and_can_be_predicted() throws IOException {
        for (Lesson lesson : LESSONS) {
            try (Stream<Path> wrong = Files.list(lesson.folder().resolve("wrong"))) {
                assertThat(wrong.count()).as(lesson.name()).isGreaterThanOrEqualTo(4);
            }
            lesson.texts().forEach((language, text) -> {
                Words words = Words.of(Lab.folder(), language);
                assertThat(Markdown.snippets(text.section("look")))
                        .as(lesson.name())
                        .isNotEmpty();
                assertThat(Claims.markdown(lesson, words)).as(lesson.name()).contains("**");
                assertThat(Rules.of(text.section("not yet")).textOf("*"))
                        .as(lesson.name())
                        .isNotEqualTo("*");
                if (lesson.mendsEnvironment()) {
                    assertThat(Rules.of(text.section("not yet")).firstIn(words.say("check.no-more")))
                            .as(lesson.name() + ", a repair that does more than it should")
                            .isNotEqualTo(Rules.of(text.section("not yet")).textOf("*"));
                }
                lesson.facts().then().forEach(then -> assertThat(
                                Rules.of(text.section("then")).textOf(then.id()))
                        .as(lesson.name())
                        .isNotEqualTo(then.id()));
            });
            GoVersion.MEASURED.stream().filter(lesson::appliesTo).forEach(version -> assertThat(
                            Prediction.of(lesson.facts().scenario(), version))
                    .as(lesson.name() + " on " + version)
                    .isPresent());
        }
    }

    @Test
    void the_first_two_are_in_chinese_with_the_same_commands() {
        for (Lesson lesson : LESSONS.subList(0, 2)) {
            for (String section : LessonReader.SECTIONS) {
                assertThat(Markdown.snippets(lesson.text("zh").section(section)))
                        .as(lesson.name() + ", " + section)
                        .isEqualTo(Markdown.snippets(lesson.text("en").section(section)));
            }
        }
    }

    @Test
    void every_language_has_all_words() {
        assertThat(Words.of(Lab.folder(), "zh").language()).isEqualTo("zh");
        assertThat(Words.of(Lab.folder(), "zh").keys())
                .isEqualTo(Words.of(Lab.folder(), "en").keys());
        assertThat(Words.of(Lab.folder(), "xx").language()).isEqualTo("en");
        assertThat(Words.of(Lab.folder(), "../x").language()).isEqualTo("en");
    }

    @Test
    void a_new_folder_is_a_new_lesson() throws IOException {
        Path mine = lesson("title: Mine\nscenario: run-before-env\n", sections());

        assertThat(LessonReader.lessons(folder)).singleElement().satisfies(lesson -> {
            assertThat(lesson.name()).isEqualTo("01-mine");
            assertThat(lesson.folder()).isEqualTo(mine);
            assertThat(LessonScenario.of(lesson).fault()).isEqualTo("FROM ${base}\n");
        });
    }

    @Test
    void what_is_missing_or_misspelt_is_named() throws IOException {
        Path noSection = lesson("title: Mine\n", "## story\n");
        assertThatThrownBy(() -> LessonReader.lesson(noSection))
                .hasMessage("lesson 01-mine: en: the section \"predict\" is missing");
        Path misspelt = lesson("title: Mine\nscenaro: run-before-env\n", sections());
        assertThatThrownBy(() -> LessonReader.lesson(misspelt)).hasMessageContaining("unknown keys [scenaro]");
        Path noFront = lesson("", "");
        Files.writeString(noFront.resolve("lesson.md"), sections());
        assertThatThrownBy(() -> LessonReader.lesson(noFront)).hasMessageContaining("front matter");
        Files.delete(noFront.resolve("lesson.md"));
        assertThatThrownBy(() -> LessonReader.lesson(noFront)).hasMessage("lesson 01-mine: lesson.md is missing");
    }
}
