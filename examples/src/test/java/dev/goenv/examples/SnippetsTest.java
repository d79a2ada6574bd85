package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.audit.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Each snippet in README, Javadoc, overview pages and docs is a region of an example: {@code // region} to
 * {@code // endregion} in what is compiled and run here, white space aside. Javadoc's own snippet tag does that only from
 * JDK 18 on, and this is built with 17.
 */
class SnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern REGION = Pattern.compile("(?s)(?://|#) region [^\n]*\n(.*?)(?://|#) endregion");
    private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code(.*?)}</pre>");
    private static final Pattern HTML = Pattern.compile("(?s)<pre>(.*?)</pre>");
    private static final Pattern FENCE = Pattern.compile("(?s)```(?:java|kotlin|yaml|dockerfile|make)\n(.*?)```");

    /** Languages of blocks that are no code: output; coordinates and commands, which {@link PagesTest} looks at. */
    private static final Set<String> NO_CODE = Set.of("text", "xml", "sh", "kts");

    /** A snippet and where it stands. */
    private record Snippet(String where, String text) {
        @Override
        public String toString() {
            return where + ":\n" + text;
        }
    }

    @Test
    void each_is_a_region_of_an_example() throws IOException {
        List<String> regions = new ArrayList<>();
        for (Path file : files(Path.of("src"), ".java", ".kt")) {
            find(REGION, file, Files.readString(file)).forEach(one -> regions.add(squeezed(one.text())));
        }
        for (Path file : files(Path.of("ci"), ".yaml", ".yml", "Dockerfile", "Makefile")) {
            find(REGION, file, Files.readString(file)).forEach(one -> regions.add(squeezed(one.text())));
        }

        assertThat(snippets()).hasSizeGreaterThan(15).allSatisfy(snippet -> assertThat(regions)
                .as("%s is no region of an example", snippet)
                .anyMatch(region -> region.contains(squeezed(snippet.text()))));
    }

    @Test
    void each_block_of_a_page_says_its_language() throws IOException {
        Pattern fence = Pattern.compile("(?m)^```(\\S*)$(?s).*?^```$(?-s)");
        for (Path page : pages()) {
            assertThat(fence.matcher(Files.readString(page)).results().map(match -> match.group(1)))
                    .as(page.toString())
                    .allMatch(language -> NO_CODE.contains(language)
                            || Set.of("java", "kotlin", "yaml", "dockerfile", "make", "json")
                                    .contains(language));
        }
    }

    /** A block by indentation says no language, and no test would see it. */
    @Test
    void no_block_of_a_page_is_made_by_indentation() throws IOException {
        for (Path page : pages()) {
            List<String> indented = new ArrayList<>();
            Parser.builder().build().parse(Files.readString(page)).accept(new AbstractVisitor() {
                @Override
                public void visit(IndentedCodeBlock block) {
                    indented.add(block.getLiteral());
                }
            });
            assertThat(indented).as(page.toString()).isEmpty();
        }
    }

    @Test
    void the_waivers_are_read_without_a_problem() {
        assertThat(Waivers.read(Path.of("ci/waivers.yaml")).applyTo(List.of(), LocalDate.of(2026, 12, 1)))
                .allSatisfy(audited -> assertThat(audited.problems()).isEmpty());
    }

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> all = new ArrayList<>();
        for (String module : List.of("fixtures-core", "fixtures-junit5")) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                String comment = Files.readString(file).replaceAll("(?m)^ *\\*(?!/) ?", "");
                all.addAll(find(JAVADOC, file, comment));
            }
            Path overview = ROOT.resolve(module).resolve("src/main/javadoc/overview.html");
            all.addAll(find(HTML, overview, Files.readString(overview).replace("&#64;", "@")));
        }
        for (Path page : pages()) {
            all.addAll(find(FENCE, page, Files.readString(page)));
        }
        return all;
    }

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(files(ROOT.resolve("fixtures-core/docs"), ".md"));
        // The pages of scenarios are made from what is measured.
        pages.removeIf(page -> page.getParent().endsWith("scenarios"));
        pages.addAll(List.of(
                ROOT.resolve("README.md"), Path.of("workshop", "README.md"), Path.of("workshop", "trainer.md")));
        return pages;
    }

    private static List<Snippet> find(Pattern pattern, Path file, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> new Snippet(file.toString(), match.group(1)))
                .toList();
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
