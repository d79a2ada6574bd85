package dev.goenv.examples;

import static dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat;

import dev.goenv.fixtures.catalogue.CgoHeadersMissing;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.catalogue.RunBeforeEnv;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.runtime.Bench;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** What the Javadoc of the assertions quotes, see {@link SnippetsTest}. */
class JavadocIT {
    @GoEnvScenario(GorootPointsAtProject.class)
    void detects(Bench bench) {
        var trial = bench.run(CiPipelines.withPreflight());
        // region detects
        assertThat(trial).detects().inStep("preflight").naming("GOROOT");
        // endregion
        var trials = List.<Trial>of(trial);
        // region softly
        var softly = new SoftAssertions();
        trials.forEach(one -> softly.check(() -> assertThat(one).detects()));
        softly.assertAll();
        // endregion
    }

    @GoEnvScenario(RunBeforeEnv.class)
    void survives(Bench bench) {
        var trial = bench.run(CiPipelines.naive());
        // region survives
        assertThat(trial).survives();
        // endregion
    }

    @GoEnvScenario(value = CgoHeadersMissing.class, variant = "no-compiler")
    void is_bitten(Bench bench) {
        var trial = bench.run(CiPipelines.naive());
        // region bitten
        assertThat(trial).isBitten().differsIn("CGO_ENABLED");
        // endregion
    }

    @GoEnvScenario(GorootPointsAtProject.class)
    void is_unexplained_and_heals(Bench bench) {
        var pipeline = CiPipelines.naive();
        var trial = bench.run(pipeline);
        // region unexplained
        assertThat(trial).isUnexplained().inStep("build");
        // endregion
        // region heals
        assertThat(bench.runCured(pipeline)).heals();
        // endregion
    }
}
