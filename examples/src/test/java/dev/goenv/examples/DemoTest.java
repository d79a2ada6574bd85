package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.scenario.Scenario;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void it_has_four_scenarios_and_stays_a_matter_of_minutes() {
        assertThat(Demo.scenarios())
                .extracting(Scenario::id)
                .containsExactly(
                        "run-before-env",
                        "goroot-points-at-project",
                        "windows-style-gopath",
                        "cgo-headers-missing/no-compiler");
        assertThat(Demo.requests()).hasSize(4 * 3 * 2);
    }
}
