package dev.goenv.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.goenv.fixtures.audit.JobSteps;
import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.pipeline.Step;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.probe.ShellKind;
import dev.goenv.fixtures.report.BehaviourMatrix;
import dev.goenv.fixtures.report.Scorecard;
import dev.goenv.fixtures.report.ScorecardChanges;
import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.runtime.TrialRequest;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One pipeline against the whole catalogue. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        header = "Runs your pipeline in every broken environment, and tells which ones it notices.",
        description = {
            "",
            "Every environment is your image, or the official one of the Go version, with one fault laid on top, and its"
                    + " healthy twin. Detected and survived are good; bitten is green with another result. Runs have no"
                    + " network: --modules brings what your module needs.",
            "",
            "Examples:",
            "  goenv score --script ci/build.sh",
            "  goenv score --make test --image registry.example/ci/go:1.24 --at-least 60",
            "  goenv score --workflow .github/workflows/ci.yml --job build --modules \"$(go env GOMODCACHE)/cache/download\"",
            "  goenv score --workflow .gitlab-ci.yml --job test",
            "  goenv score --script ci/build.sh --last scorecard.json --save scorecard.json"
        },
        footer = "%nExit codes: 0 fine, 1 below --at-least or worse than --last, 2 it could not run.")
final class ScoreCommand implements Callable<Integer> {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();

    private static final class Source {
        @Option(names = "--script", paramLabel = "FILE", description = "A shell script, run by sh -e in the workspace.")
        private @Nullable Path script;

        @Option(names = "--make", paramLabel = "TARGET", description = "A target of the workspace's Makefile.")
        private @Nullable String make;

        @Option(
                names = "--workflow",
                paramLabel = "FILE",
                description = "A GitHub Actions workflow or a GitLab CI file; with --job.")
        private @Nullable Path workflow;
    }

    @Option(names = "--job", paramLabel = "JOB", description = "Whose run steps, or script, are the pipeline's steps.")
    private @Nullable String job;

    @Option(names = "--workspace", paramLabel = "FOLDER", defaultValue = ".", description = "Default: this folder.")
    private Path workspace = Path.of(".");

    @Option(names = "--modules", paramLabel = "FOLDER", description = "A GOPROXY tree with what the module needs.")
    private @Nullable Path modules;

    @Option(names = "--image", paramLabel = "IMAGE", description = "Your CI image. Default: the official one.")
    private @Nullable String image;

    @Option(
            names = "--go",
            paramLabel = "VERSION",
            split = ",",
            description = "Go versions, such as 1.21,1.24. Default: 1.24, or the one that is in --image.")
    private List<String> versions = List.of();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these scenarios.")
    private List<String> only = List.of();

    @Option(names = "--variants", description = "The silent and misleading variants of the scenarios, too.")
    private boolean variants;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Of a step. Default: 600.")
    private long deadline;

    @Option(names = "--at-least", paramLabel = "PERCENT", defaultValue = "0", description = "The score that passes.")
    private int atLeast;

    @Option(names = "--last", paramLabel = "FILE", description = "The last scorecard, to tell what got worse.")
    private @Nullable Path last;

    @Option(names = "--save", paramLabel = "FILE", description = "Where the scorecard is kept, as JSON.")
    private @Nullable Path save;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    private static final class Form {
        @Option(names = "--json", description = "Prints JSON.")
        private boolean json;

        @Option(names = "--markdown", description = "Prints Markdown.")
        private boolean markdown;

        private String of(Scorecard card) {
            return json ? card.json() : markdown ? card.markdown() : card.text();
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Scorecard before = last == null ? null : card(last);
        NamedFile kept = save == null ? null : new NamedFile("--save", save);
        if (kept != null) {
            kept.checkWritable(); // before the minutes that the trials take
        }
        Pipeline pipeline = pipeline();
        List<GoVersion> asked = versions.stream().map(GoVersion::of).toList();
        List<Scenario> scenarios = scenarios();
        Scorecard scorecard = Scorecard.of(trials(pipeline, scenarios, asked), scenarios);
        Terminal.print(spec, form.of(scorecard.besideNaive(BehaviourMatrix.measured())));
        if (kept != null) {
            kept.write(scorecard.json());
        }
        boolean isWorse = before != null && isWorse(scorecard.comparedTo(before));
        return isWorse || !scorecard.score(pipeline.name()).isAtLeast(atLeast) ? Goenv.FOUND : 0;
    }

    private static Scorecard card(Path last) {
        byte[] json = new NamedFile("--last", last)
                .read(
                        "a scorecard that --save kept",
                        "leave --last out on the first run, which has nothing to compare");
        try {
            return Scorecard.read(new String(json, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new FixtureException("[--last " + last + "]\n" + e.getMessage(), e);
        }
    }

    private boolean isWorse(ScorecardChanges changes) {
        Terminal.note(spec, changes.text());
        return !changes.worse().isEmpty();
    }

    /** What is to be run. */
    List<Scenario> scenarios() {
        if (!only.isEmpty()) {
            return only.stream().map(ScenariosCommand::scenario).toList();
        }
        return variants ? Catalogue.withVariants() : Catalogue.all();
    }

    private List<Trial> trials(Pipeline pipeline, List<Scenario> scenarios, List<GoVersion> asked) {
        try (Workbench bench =
                Workbench.open(TrialListener.ofPreparations(line -> Terminal.note(spec, line + " ..")))) {
            if (image == null) {
                List<GoVersion> wanted = asked.isEmpty() ? List.of(GoVersion.DEFAULT) : asked;
                return run(bench, TrialRequest.all(pipeline, scenarios, wanted));
            }
            GoVersion inImage = new TeamImage(image).go(bench, asked);
            return run(bench.on(image), TrialRequest.all(pipeline, scenarios, List.of(inImage)));
        }
    }

    private List<Trial> run(Workbench bench, List<TrialRequest> requests) {
        int[] done = {0};
        return bench.runAll(requests, trial -> {
            done[0]++;
            String verdict = trial.verdict().map(one -> one.kind().toString()).orElse("the control run is red");
            Terminal.note(spec, "[" + done[0] + "/" + requests.size() + "] " + trial.name() + ": " + verdict);
        });
    }

    private Pipeline pipeline() {
        Pipeline.Builder builder = Pipeline.named(name(), workspace);
        for (Step step : steps()) {
            builder.steps(List.of(step));
        }
        if (modules != null) {
            builder.modules(modules);
        }
        return builder.stepDeadline(Duration.ofSeconds(deadline)).build();
    }

    private String name() {
        if (source.script != null) {
            return String.valueOf(source.script.getFileName());
        }
        return source.make != null ? "make " + source.make : "job " + job;
    }

    private List<Step> steps() {
        if (source.script != null) {
            return List.of(Step.script("script", ShellKind.SH_E, script(source.script), Map.of()));
        }
        if (source.make != null) {
            return List.of(new Step("make", List.of("make", source.make)));
        }
        Path workflow = Objects.requireNonNull(source.workflow);
        if (job == null) {
            throw new IllegalArgumentException("--workflow needs --job: which of its jobs?");
        }
        byte[] yaml = new NamedFile("--workflow", workflow)
                .read("a GitHub Actions workflow or a GitLab CI file", "give its path as seen from this folder");
        return JobSteps.of(workflow.toString(), yaml, job);
    }

    private static String script(Path script) {
        NamedFile file = new NamedFile("--script", script);
        return new String(file.read("a shell script", "give its path as seen from this folder"), UTF_8);
    }
}
