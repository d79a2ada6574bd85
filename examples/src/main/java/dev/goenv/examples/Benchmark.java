package dev.goenv.examples;

import static dev.goenv.examples.Figures.median;
import static dev.goenv.examples.Figures.paired;
import static dev.goenv.examples.Figures.print;
import static dev.goenv.examples.Figures.seconds;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.HostConfig;
import dev.goenv.fixtures.audit.Preflight;
import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.pipeline.PipelineRun;
import dev.goenv.fixtures.pipeline.StepRun;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.Probe;
import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.runtime.TrialRequest;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.NullMarked;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Where the time goes, as ratios: each figure beside its baseline, pair by pair in one run, on images that are warm. R is
 * create, start, wait and remove of {@code true} without network through the same kind of client. Run {@code
 * examples/bench} on a quiet machine; it judges nothing.
 */
@NullMarked
public final class Benchmark {
    private static final GoVersion VERSION = GoVersion.DEFAULT;
    /** Of the figures that take minutes. */
    private static final int ROUNDS = 3;

    private final DockerClient client = DockerClientFactory.lazyClient();
    private final Workbench bench = Workbench.open(TrialListener.ofPreparations(System.out::println));
    private final Scenario scenario = new GorootPointsAtProject().scenario();
    private final String image;
    /** An idle container whose empty network namespace the baseline of (a) joins, as trials do. */
    private final String holder;

    private Benchmark() {
        try (Environment control = bench.control(scenario, VERSION)) {
            this.image = control.image().name();
        }
        this.holder = client.createContainerCmd(image)
                .withEntrypoint("sleep", "3600")
                .withHostConfig(HostConfig.newHostConfig().withAutoRemove(true).withNetworkMode("none"))
                .exec()
                .getId();
        client.startContainerCmd(holder).exec();
    }

    /** Runs all figures, or those whose letters are given. */
    public static void main(String[] letters) throws Exception {
        Benchmark benchmark = new Benchmark();
        List<String> wanted = letters.length == 0
                ? List.of("a", "b", "c", "d", "e", "f", "h", "j", "k", "l", "m", "n", "q")
                : Arrays.asList(letters);
        Figures.header();
        try {
            for (String letter : wanted) {
                benchmark.figure(letter);
            }
        } finally {
            benchmark
                    .client
                    .removeContainerCmd(benchmark.holder)
                    .withForce(true)
                    .exec();
            benchmark.bench.close();
        }
        System.exit(0);
    }

    private void figure(String letter) throws Exception {
        switch (letter) {
            case "a" ->
                paired(
                        "(a) a trial / the same engine calls through docker-java",
                        this::trial,
                        this::sameCalls,
                        "<= 1.10");
            case "b" ->
                paired("(b) an environment with 40 readings / R", () -> readings(40), this::trueInContainer, "<= 1.3");
            case "c" ->
                paired("(c) 20 readings / 20 execInContainer", () -> readings(20), this::testcontainers, "<= 0.35");
            case "d" -> demo();
            case "e" -> coldStart();
            case "h" -> catalogue();
            case "k" -> scorecard();
            case "j" -> new AuditFigures(client, bench, this::trueInContainer, this::answered).print();
            case "l" -> ManyDockerfiles.figure();
            case "m" -> peers();
            case "n" -> WholeProcess.figure();
            case "q" -> preflight();
            case "f" ->
                System.out.printf("%-58s %9s%n", "(f) left 2 s after SIGKILL of the JVM", Killed.leftBehind(client));
            default -> throw new IllegalArgumentException("no figure " + letter);
        }
    }

    // R

    private void trueInContainer() throws InterruptedException {
        String id = client.createContainerCmd(image)
                .withEntrypoint("true")
                .withHostConfig(HostConfig.newHostConfig().withNetworkMode("none"))
                .exec()
                .getId();
        client.startContainerCmd(id).exec();
        client.waitContainerCmd(id).start().awaitStatusCode(60, TimeUnit.SECONDS);
        client.removeContainerCmd(id).withForce(true).exec();
    }

    // (a): the control run is shared, so this is one run in the fault

    private void trial() {
        Pipeline pipeline = Pipeline.named("bench", Map.of("go.mod", "module m\n"))
                .step("true", "true")
                .doesNotListen()
                .doesNotCompile()
                .build();
        Trial trial = bench.run(pipeline, scenario, VERSION);
        if (trial.verdict().isEmpty()) {
            throw new IllegalStateException("the control is red");
        }
    }

    private void sameCalls() throws Exception {
        RawRun.run(client, image, "container:" + holder);
    }

    // (b), (c)

    private void readings(int count) {
        answered(Questions.cheap(count));
    }

    private void answered(List<Probe> probes) {
        try (Environment environment = bench.control(scenario, VERSION)) {
            if (environment.read(probes).size() != probes.size()) {
                throw new IllegalStateException("not all probes were answered");
            }
        }
    }

    private void testcontainers() throws IOException, InterruptedException {
        try (GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(VERSION.officialImage()))
                .withImagePullPolicy(name -> false)
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("sleep", "300"))) {
            container.start();
            for (int i = 0; i < 20; i++) {
                container.execInContainer(
                        i < 10 ? new String[] {"go", "env", "GOROOT"} : new String[] {"cat", "/etc/hostname"});
            }
        }
    }

    // (d), (g), (h), (k)

    private void demo() throws Exception {
        List<SideBySide> demo = sideBySide(Demo.requests());
        printMedians("(d) the demo's 24 trials / sum of (R + its go commands)", demo, SideBySide::perTrial, "<= 0.6");
        System.out.printf(
                "%-58s %6d MB%n",
                "(g) heap that the demo ran in", Runtime.getRuntime().maxMemory() / (1 << 20));
    }

    /** The whole catalogue on one Go version, as its tests run it. */
    private void catalogue() throws Exception {
        List<TrialRequest> requests = Catalogue.withVariants().stream()
                .filter(one -> one.appliesTo().contains(VERSION))
                .map(one -> new TrialRequest(Pipeline.naive(one), one, VERSION))
                .toList();
        printBoth("(h) the catalogue on Go " + VERSION, sideBySide(requests));
    }

    /** One ordinary pipeline in every scenario. */
    private void scorecard() throws Exception {
        Pipeline pipeline = CiPipelines.quickstart();
        printBoth(
                "(k) the scorecard on Go " + VERSION,
                sideBySide(TrialRequest.all(pipeline, Catalogue.all(), List.of(VERSION))));
    }

    private static void printBoth(String name, List<SideBySide> rounds) {
        String all = name + " / sum of (R + go commands), ";
        printMedians(all + "R a run", rounds, SideBySide::perRun, "<= 0.7");
        printMedians(all + "R a trial", rounds, SideBySide::perTrial, "");
    }

    private static void printMedians(
            String name, List<SideBySide> rounds, ToDoubleFunction<SideBySide> baseline, String goal) {
        print(
                name,
                median(rounds.stream().map(SideBySide::ours).toList()),
                median(rounds.stream().map(baseline::applyAsDouble).toList()),
                median(rounds.stream()
                        .map(round -> round.ours / baseline.applyAsDouble(round))
                        .toList()),
                goal);
    }

    /** What trials take side by side, and what their runs would take one after another: for each R and its commands. */
    private record SideBySide(double ours, double r, int trials, int runs, double commands) {
        private double perRun() {
            return commands + runs * r;
        }

        private double perTrial() {
            return commands + trials * r;
        }
    }

    /** Round by round, so that a noisy minute is noisy for both. */
    private List<SideBySide> sideBySide(List<TrialRequest> requests) throws Exception {
        together(requests);
        List<SideBySide> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double ours = seconds(() -> together(requests));
            SideBySide round = oneAfterAnother(requests, ours);
            System.out.printf(
                    Locale.ROOT,
                    "    round %d: ours %.1f s; %d runs of %d trials: go commands %.1f s, R %.2f s%n",
                    i + 1,
                    round.ours,
                    round.runs,
                    round.trials,
                    round.commands,
                    round.r);
            rounds.add(round);
        }
        return rounds;
    }

    private static void together(List<TrialRequest> requests) {
        try (Workbench fresh = Workbench.open()) {
            fresh.runAll(requests, trial -> {});
        }
    }

    private SideBySide oneAfterAnother(List<TrialRequest> requests, double ours) throws Exception {
        int runs = 0;
        double commands = 0;
        List<Double> rs = new ArrayList<>();
        for (TrialRequest request : requests) {
            // Beside each trial, for the speed of a machine changes within a round.
            rs.add(seconds(this::trueInContainer));
            try (Workbench alone = Workbench.open()) {
                Trial trial = alone.run(request.pipeline(), request.scenario(), request.goVersion());
                runs += trial.faultRun().isPresent() ? 2 : 1;
                commands += goCommands(trial.control())
                        + trial.faultRun().map(Benchmark::goCommands).orElse(0.0);
            }
        }
        return new SideBySide(ours, median(rs), requests.size(), runs, commands);
    }

    private static double goCommands(PipelineRun run) {
        return run.steps().stream()
                .map(StepRun::result)
                .mapToDouble(result -> result.took().toNanos() / 1e9)
                .sum();
    }

    // (q)

    /** The script as a step runs it, in a healthy environment that is there. */
    private void preflight() throws Exception {
        String script = Preflight.script();
        try (Environment environment = bench.control(scenario, VERSION)) {
            Figures.time(
                    "(q) the preflight in a healthy environment",
                    () -> {
                        CommandResult result = environment.sh(script);
                        if (result.exitCode() != 0) {
                            throw new IllegalStateException(result.stderr().text());
                        }
                    },
                    "< 1.5 s");
        }
    }

    // (m)

    private void peers() throws Exception {
        try (Peers peers = new Peers(client, bench, VERSION, image)) {
            peers.figure();
        }
    }

    // (e)

    private void coldStart() throws Exception {
        paired(
                "(e) cold JVM, extension, first container / bare",
                () -> ColdStart.inOwnJvm("extension", VERSION.officialImage()),
                () -> ColdStart.inOwnJvm("testcontainers", VERSION.officialImage()),
                "<= 1.25");
    }
}
