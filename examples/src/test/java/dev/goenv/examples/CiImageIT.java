package dev.goenv.examples;

import static dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat;

import dev.goenv.fixtures.runtime.Workbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An image as it is: nothing wrong with it, and nothing new beside the last one. */
@Tag("docker")
class CiImageIT {
    @Test
    void has_no_findings() {
        // region readme
        try (Workbench bench = Workbench.open()) {
            assertThat(bench.survey("golang:1.24-bookworm")).hasNoFindings();
        }
        // endregion
    }

    @Test
    void brings_nothing_in_beside_the_last_one() {
        try (Workbench bench = Workbench.open()) {
            assertThat(bench.survey("golang:1.24-bookworm"))
                    .comparedTo(bench.survey("golang:1.21-bookworm"))
                    .introducesNothing();
        }
    }
}
