package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.go.GoVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The trainer's page beside the lessons. */
class TrainerTest {
    private static final List<Lesson> LESSONS =
            LessonReader.lessons(Lab.folder().resolve("lessons"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d):(\\d\\d) \\| (.*?) \\| (\\d+) \\|$");

    private static String page() throws IOException {
        return Files.readString(Lab.folder().resolve("trainer.md"));
    }

    private static String title(Lesson lesson) {
        return lesson.text(Lesson.ENGLISH).title();
    }

    @Test
    void the_half_day_gives_each_lesson_its_minutes_and_adds_up() throws IOException {
        Duration clock = Duration.ZERO;
        int lessons = 0;
        for (MatchResult row : ROW.matcher(page()).results().toList()) {
            int minutes = Integer.parseInt(row.group(4));
            assertThat(Duration.parse("PT" + row.group(1) + "H" + row.group(2) + "M"))
                    .as(row.group())
                    .isEqualTo(clock);
            String[] words = row.group(3).split(",")[0].split(" ", 2);
            if (words[0].matches("\\d+")) {
                Lesson lesson = LESSONS.get(Integer.parseInt(words[0]) - 1);
                assertThat(title(lesson)).startsWith(words[1]);
                assertThat(lesson.facts().minutes()).as(title(lesson)).isEqualTo(minutes);
                lessons++;
            }
            clock = clock.plusMinutes(minutes);
        }

        assertThat(clock).isEqualTo(Duration.ofHours(4));
        assertThat(lessons).isEqualTo(7);
    }

    @Test
    void each_lesson_has_its_diff_its_surprise_and_what_goes_wrong() throws IOException {
        String byLesson = page().split("\n## Lesson by lesson\n")[1].split("\n## ")[0];
        Map<String, String> sections = Markdown.sections(byLesson.replace("\n### ", "\n## "));

        assertThat(sections)
                .containsOnlyKeys(LESSONS.stream()
                        .map(lesson -> lesson.number() + " " + title(lesson))
                        .toList());
        assertThat(sections.values()).allSatisfy(section -> assertThat(section)
                .containsSubsequence("- **Diff:** ", "- **Surprise:** ", "- **What goes wrong:** "));
    }

    @Test
    void it_names_the_lessons_that_need_a_newer_go() throws IOException {
        for (Lesson lesson : LESSONS) {
            String from = lesson.facts().versions().toString();
            if (!lesson.appliesTo(GoVersion.of("1.19"))) {
                assertThat(page())
                        .as(lesson.name() + " " + from)
                        .containsPattern("[Ll]essons? (?:\\d+ and )?" + lesson.number() + "(?: and \\d+)? needs? 1\\.");
            }
        }
    }
}
