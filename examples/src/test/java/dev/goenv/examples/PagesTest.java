package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Coordinates, files and options that README and pages name. The command's own are looked at by {@code GoenvTest}. */
class PagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern XML = Pattern.compile("(?s)```xml\\n(.*?)```");
    private static final Pattern KTS = Pattern.compile("(?s)```kts\\n(.*?)```");
    private static final Pattern SET_UP = Pattern.compile("\\.ci/setup((?: --?[a-z]+(?:-[a-z]+)*)*)");
    private static final Pattern EXAMPLE = Pattern.compile("(?<![\\w/.])examples/[\\w./-]*\\w");

    private static List<String> blocks(Pattern language) throws IOException {
        return language.matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The consumer test builds against the very lines. */
    @Test
    void the_maven_coordinates_are_those_of_the_consumer_test() throws IOException {
        String consumer = Files.readString(ROOT.resolve("fixtures-junit5/src/it/consumer/pom.xml"))
                .replace("@project.version@", version());

        assertThat(blocks(XML)).hasSize(2).allSatisfy(block -> assertThat(consumer.replaceAll("\\s", ""))
                .contains(block.replaceAll("\\s", "")));
    }

    @Test
    void the_gradle_coordinates_are_the_same() throws IOException {
        List<String> xml = blocks(XML);
        String bom = coordinate(xml.get(0)) + ":" + version();

        assertThat(blocks(KTS))
                .containsExactly("testImplementation(platform(\"" + bom + "\"))\ntestImplementation(\""
                        + coordinate(xml.get(1)) + "\")\n");
    }

    private static String coordinate(String xml) {
        return element("groupId", xml) + ":" + element("artifactId", xml);
    }

    private static String version() throws IOException {
        return element("version", Files.readString(ROOT.resolve("pom.xml")));
    }

    private static String element(String name, String xml) {
        return Pattern.compile("<" + name + ">([^<]*)<")
                .matcher(xml)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void every_file_of_the_examples_that_a_page_names_is_there() throws IOException {
        for (Path page : SnippetsTest.pages()) {
            for (String name : found(EXAMPLE, page, 0)) {
                assertThat(ROOT.resolve(name))
                        .as(page.toString())
                        .satisfiesAnyOf(file -> assertThat(file).exists(), file -> assertThat(file.toString())
                                .contains("/target/"));
            }
        }
        for (String launcher : List.of("demo", "lab")) {
            assertThat(found(EXAMPLE, README, 0)).contains("examples/" + launcher);
            assertThat(Path.of(launcher)).isExecutable();
        }
    }

    @Test
    void the_set_up_has_every_option_that_a_page_names() throws IOException {
        String setUp = Files.readString(ROOT.resolve(".ci/setup"));
        List<String> named = new ArrayList<>();
        for (Path page : SnippetsTest.pages()) {
            for (String options : found(SET_UP, page, 1)) {
                named.addAll(Stream.of(options.split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
            }
        }

        assertThat(named).contains("--remove").allSatisfy(option -> assertThat(setUp)
                .containsPattern("(?m)^ +(?:-h \\| )?" + option + "\\)"));
    }

    private static List<String> found(Pattern pattern, Path page, int group) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
