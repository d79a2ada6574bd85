package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.goenv.fixtures.assertion.GoEnvAssertions;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.runtime.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README quotes is what runs. */
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");

    @Test
    void the_test_in_the_readme_is_the_one_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/goenv/examples/QuickstartIT.java"));
        String region = source.substring(
                source.indexOf("// region readme\n") + "// region readme\n".length(), source.indexOf("// endregion"));

        assertThat(block("java")).isEqualTo(region);
        assertThat(region.lines()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void the_question_to_a_journal_in_the_readme_is_one_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/goenv/examples/PrivatePathsIT.java"));

        // The formatter breaks the line elsewhere.
        assertThat(source.replaceAll("\\s", "")).contains(blocks("java").get(1).replaceAll("\\s", ""));
    }

    @Test
    void the_test_of_a_pack_in_the_readme_is_the_one_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/goenv/examples/pack/TrimpathForgottenIT.java"));

        assertThat(source).contains(blocks("java").get(2));
    }

    @Test
    void the_test_of_the_whole_catalogue_in_the_readme_is_the_one_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/goenv/examples/WholeCatalogueIT.java"));

        assertThat(source).contains(blocks("java").get(3));
    }

    @Test
    void the_look_at_an_image_in_the_readme_is_one_that_runs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/goenv/examples/CiImageIT.java"));

        assertThat(source.indent(-8)).contains(blocks("java").get(4));
    }

    @GoEnvScenario(GorootPointsAtProject.class)
    void the_failure_message_in_the_readme_is_the_real_one(Bench bench) throws IOException {
        Pipeline naive = Pipeline.named("ours", Path.of("quickstart"))
                .step("build", "go", "build", "-o", "app", ".")
                .build();
        var trial = bench.run(naive);

        Throwable failure =
                catchThrowable(() -> GoEnvAssertions.assertThat(trial).detects().naming("GOROOT"));

        // The key in the name of a log stands for the steps and the folder, too.
        assertThat(block("text"))
                .isEqualTo(failure.getMessage().strip().replaceAll("-[0-9a-f]{8}-fault\\.log", "-0a1b2c3d-fault.log")
                        + "\n");
    }

    /** The first fenced block of that language. */
    private static String block(String language) throws IOException {
        return blocks(language).get(0);
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(blocks).as("blocks of %s", language).isNotEmpty();
        return blocks;
    }
}
