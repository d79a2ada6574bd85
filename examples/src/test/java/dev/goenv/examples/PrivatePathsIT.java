package dev.goenv.examples;

import static dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat;

import dev.goenv.fixtures.catalogue.PrivatePatternGap;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.probe.ShellKind;
import dev.goenv.fixtures.runtime.Bench;

/** A pipeline that says for itself what is private does not depend on the image. */
class PrivatePathsIT {
    @GoEnvScenario(PrivatePatternGap.class)
    void a_pipeline_that_sets_goprivate_tells_nobody(Bench bench) {
        Pipeline careful = Pipeline.sample("careful", bench.scenario())
                .script("build", ShellKind.SH_E, "GOPRIVATE='*.corp.example' go build -o app .")
                .build();

        Trial trial = bench.run(careful);

        assertThat(trial).survives();
        // region readme
        assertThat(trial.journal())
                .hasNoRequestFor("git.corp.example/team/auth")
                .atPublicHosts();
        // endregion
    }
}
