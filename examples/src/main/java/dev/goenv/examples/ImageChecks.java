package dev.goenv.examples;

import static dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat;

import dev.goenv.fixtures.judgement.Sighting;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.pipeline.Outcome;
import dev.goenv.fixtures.pipeline.PipelineRun;
import dev.goenv.fixtures.pipeline.StepRun;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.Output;
import dev.goenv.fixtures.probe.Probe;
import dev.goenv.fixtures.probe.Reading;
import dev.goenv.fixtures.universe.RequestJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Checks from outside, as a container-structure-test has them: what the image declares, which files and commands are
 * there. Written with our assertions, and judged like a pipeline: they are its first step, the naive build follows.
 */
@NullMarked
final class ImageChecks {
    private static final String NAME = "image checks";

    /** What nobody sets without a reason; those that the healthy image declares are expected to be as they are there. */
    private static final List<String> SWITCHES = List.of(
            "GOROOT",
            "GOFLAGS",
            "GOOS",
            "GOARCH",
            "CGO_ENABLED",
            "GOPROXY",
            "GOSUMDB",
            "GOPRIVATE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOINSECURE");

    private static final List<String> SETTINGS = List.of("GOROOT", "GOPATH", "GOFLAGS", "CGO_ENABLED");

    private final Environment control;
    private final Environment fault;
    private final Map<String, String> settings = new TreeMap<>();

    /** Checks that are written for the one environment, to be run in both. */
    ImageChecks(Environment control, Environment fault) {
        this.control = control;
        this.fault = fault;
        List<Reading> readings =
                control.read(SETTINGS.stream().map(Probe::goEnv).toList());
        for (int i = 0; i < SETTINGS.size(); i++) {
            settings.put(SETTINGS.get(i), readings.get(i).stdout());
        }
    }

    /** The effective Go settings of the healthy environment. */
    Map<String, String> settings() {
        return settings;
    }

    private List<Consumer<Environment>> checks() {
        Map<String, String> declared = control.image().env();
        List<Consumer<Environment>> checks = new ArrayList<>();
        declared.forEach(
                (name, value) -> checks.add(one -> assertThat(one.image()).declares(name, value)));
        SWITCHES.stream()
                .filter(name -> !declared.containsKey(name))
                .forEach(name -> checks.add(one -> assertThat(one.image()).doesNotDeclare(name)));
        settings.forEach((name, value) -> checks.add(one -> assertThat(one).go().hasSetting(name, value)));
        checks.add(one -> assertThat(one).go().hasMinor(one.goVersion().toString()));
        checks.add(one -> assertThat(one).go().isFoundAt("/usr/local/go/bin/go"));
        return checks;
    }

    /**
     * The trial that the checks make of the naive pipeline's.
     *
     * @param naive the naive pipeline's trial, which tells what follows where the checks are content
     */
    Trial before(Trial naive) {
        Probe probe = naive.scenario().probe();
        PipelineRun healthy = before(check(control), naive.control());
        PipelineRun broken =
                naive.faultRun().map(run -> before(check(fault), run)).orElse(null);
        return new Trial(
                naive.scenario(),
                naive.goVersion(),
                naive.base(),
                NAME,
                new Sighting(control.read(probe), fault.read(probe)),
                healthy,
                healthy.isGreen() ? broken : null,
                naive.optOuts(),
                naive.log());
    }

    private StepRun check(Environment environment) {
        long start = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        for (Consumer<Environment> check : checks()) {
            String message = message(check, environment);
            if (message != null) {
                wrong.add(message);
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new StepRun(
                NAME,
                new CommandResult(
                        wrong.isEmpty() ? 0 : 1, Output.of(String.join("\n", wrong)), Output.NONE, took, null),
                Duration.ZERO);
    }

    private static @Nullable String message(Consumer<Environment> check, Environment environment) {
        try {
            check.accept(environment);
            return null;
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }

    /** The build is not reached where the checks are red: then nothing was made and nobody was asked. */
    private static PipelineRun before(StepRun checks, PipelineRun build) {
        boolean reached = checks.isGreen();
        return new PipelineRun(
                NAME,
                build.environment(),
                reached
                        ? Stream.concat(Stream.of(checks), build.steps().stream())
                                .toList()
                        : List.of(checks),
                build.plannedSteps() + 1,
                reached ? build.outcome() : Outcome.NOTHING,
                build.attackerSums(),
                reached ? build.journal() : RequestJournal.EMPTY,
                build.took().plus(checks.result().took()),
                build.log());
    }
}
