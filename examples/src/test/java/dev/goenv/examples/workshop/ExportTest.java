package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages. */
class ExportTest {
    private static final List<Lesson> LESSONS =
            LessonReader.lessons(Lab.folder().resolve("lessons"));

    @TempDir
    private Path folder;

    @Test
    void every_lesson_and_language_has_a_page_and_every_link_leads_somewhere() throws IOException {
        new Export(Lab.folder(), LESSONS).to(folder);

        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.sorted().toList();
        }
        assertThat(pages).hasSize(LESSONS.size() + 1 + 3);
        for (Path page : pages) {
            String html = Files.readString(page);
            assertThat(html)
                    .as(page.toString())
                    .contains("default-src 'none'")
                    .doesNotContainPattern("\\{\\{[a-z-]+}}")
                    .doesNotContain("<script")
                    .doesNotContain(" style=");
            Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
            while (links.find()) {
                if (!links.group(1).startsWith("https://")) {
                    assertThat(folder.resolve(links.group(1)))
                            .as(page + " links")
                            .exists();
                }
            }
        }
    }

    @Test
    void a_page_has_the_answers_of_all_versions_and_the_solution_folded() throws IOException {
        new Export(Lab.folder(), LESSONS).to(folder);

        assertThat(Files.readString(folder.resolve("01-goroot.html")))
                .contains("<th scope=\"row\">Go 1.15</th>")
                .contains("<details><summary>Solution</summary>")
                .contains("ENV GOROOT=/work");
        assertThat(Files.readString(folder.resolve("01-goroot.zh.html")))
                .contains("<html lang=\"zh\">")
                .contains("<summary>参考答案</summary>");
    }
}
