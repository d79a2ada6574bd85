package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.junit5.GoEnvCatalogue;
import dev.goenv.fixtures.pipeline.Pipeline;

/** How much of the whole catalogue a small pipeline notices: one test per trial, and the scorecard at the end. */
// region readme
class WholeCatalogueIT {
    static Pipeline pipeline() {
        return CiPipelines.quickstart();
    }

    @GoEnvCatalogue(atLeast = 30)
    void comes_to_a_verdict(Trial trial) {
        assertThat(trial.verdict()).isPresent();
    }
}
// endregion
