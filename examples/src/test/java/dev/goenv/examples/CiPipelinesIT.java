package dev.goenv.examples;

import static dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat;

import dev.goenv.fixtures.catalogue.CgoHeadersMissing;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.catalogue.RunBeforeEnv;
import dev.goenv.fixtures.catalogue.WindowsStyleGopath;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.junit5.GoVersions;
import dev.goenv.fixtures.runtime.Bench;

/** The demo's trials, as tests: what each of three pipelines makes of four broken environments. */
class CiPipelinesIT {

    @GoVersions({"1.21", "1.24"})
    @GoEnvScenario({GorootPointsAtProject.class, WindowsStyleGopath.class, RunBeforeEnv.class})
    @GoEnvScenario(value = CgoHeadersMissing.class, variant = "no-compiler")
    void the_preflight_detects_all_four(Bench bench) {
        assertThat(bench.run(CiPipelines.withPreflight())).detects().inStep("preflight");
    }

    @GoEnvScenario(GorootPointsAtProject.class)
    void without_a_preflight_a_wrong_goroot_stays_unexplained(Bench bench) {
        assertThat(bench.run(CiPipelines.naive())).isUnexplained().inStep("build");
    }

    @GoEnvScenario(WindowsStyleGopath.class)
    void go_itself_names_a_gopath_of_windows(Bench bench) {
        assertThat(bench.run(CiPipelines.naive())).detects().naming("GOPATH");
    }

    @GoEnvScenario(RunBeforeEnv.class)
    void a_naive_build_downloads_again_and_survives(Bench bench) {
        assertThat(bench.run(CiPipelines.naive())).survives();
    }

    @GoVersions({"1.21", "1.24"})
    @GoEnvScenario(value = CgoHeadersMissing.class, variant = "no-compiler")
    void a_lost_compiler_bites_the_naive_pipeline(Bench bench) {
        assertThat(bench.run(CiPipelines.naive())).isBitten().differsIn("CGO_ENABLED");
    }

    @GoEnvScenario({GorootPointsAtProject.class, WindowsStyleGopath.class, RunBeforeEnv.class})
    void the_hardened_pipeline_survives(Bench bench) {
        assertThat(bench.run(CiPipelines.hardened())).survives();
    }

    @GoEnvScenario(value = CgoHeadersMissing.class, variant = "no-compiler")
    void the_hardened_pipeline_is_loud_about_a_lost_compiler(Bench bench) {
        assertThat(bench.run(CiPipelines.hardened())).detects().naming("gcc");
    }
}
