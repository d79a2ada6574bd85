package dev.goenv.examples;

import dev.goenv.fixtures.catalogue.CgoHeadersMissing;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.catalogue.RunBeforeEnv;
import dev.goenv.fixtures.catalogue.WindowsStyleGopath;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.report.Scorecard;
import dev.goenv.fixtures.runtime.TrialRequest;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The main job: three pipelines, four broken environments, two Go versions, and a scorecard. */
@NullMarked
public final class Demo {
    /** The versions that the demo's real programs build with. */
    static final List<GoVersion> VERSIONS = List.of(GoVersion.of("1.21"), GoVersion.of("1.24"));

    private Demo() {}

    /** One of each chapter's kind; of the last its silent variant, which bites those who only look at exit codes. */
    static List<Scenario> scenarios() {
        return List.of(
                new RunBeforeEnv().scenario(),
                new GorootPointsAtProject().scenario(),
                new WindowsStyleGopath().scenario(),
                new CgoHeadersMissing().scenario().variant("no-compiler"));
    }

    /** Every pipeline in every scenario on every version. */
    static List<TrialRequest> requests() {
        List<TrialRequest> requests = new ArrayList<>();
        for (GoVersion version : VERSIONS) {
            for (Scenario scenario : scenarios()) {
                for (Pipeline pipeline : CiPipelines.all()) {
                    requests.add(new TrialRequest(pipeline, scenario, version));
                }
            }
        }
        return requests;
    }

    /** Runs it; exits 0 if every trial came to a verdict. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        List<TrialRequest> requests = requests();
        Progress progress = new Progress(System.out, requests.size(), Tty.isThere());
        List<Trial> trials;
        try (Workbench bench = Workbench.open(progress)) {
            trials = bench.runAll(requests, trial -> {});
        }
        progress.end();
        System.out.println();
        System.out.print(Scorecard.of(trials).text());
        System.out.println();
        System.out.printf(
                "%d trials in %d s%n",
                trials.size(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        Path logs = trials.get(0).log().toAbsolutePath().getParent();
        System.out.println("logs: " + logs);
        boolean complete = trials.stream().allMatch(trial -> trial.verdict().isPresent());
        if (!complete) {
            System.out.println("some control runs are red: see the logs");
            System.exit(1);
        }
    }
}
