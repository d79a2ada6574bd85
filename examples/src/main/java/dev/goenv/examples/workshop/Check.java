package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.judgement.CureTrial;
import dev.goenv.fixtures.judgement.Difference;
import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.judgement.Verdict;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.pipeline.PipelineRun;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.probe.Reading;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges a learner's file by trials, never by its words.
 *
 * <p>A Dockerfile takes the place of the scenario's cure: it must heal, and then stand what the lesson lays on it. A
 * pipeline must do in the healthy environment what the lesson's own does there, and notice or survive the fault.
 */
final class Check {
    private static final int QUOTED = 5;

    private final Workbench bench;
    private final GoVersion version;
    private final Words words;

    Check(Workbench bench, GoVersion version, Words words) {
        this.bench = bench;
        this.version = version;
        this.words = words;
    }

    /** What the trials say about the text of the file that the lesson asks to edit. */
    Answer of(Lesson lesson, String text) {
        return lesson.mendsEnvironment() ? environment(lesson, text) : pipeline(lesson, text);
    }

    private Answer environment(Lesson lesson, String dockerfile) {
        Scenario scenario = LessonScenario.curedBy(LessonScenario.of(lesson), dockerfile);
        Tried first = tried(scenario);
        if (first.complaint != null) {
            return notYet(lesson, words.say("check.builds"), words.say("check.build-stopped"), first.complaint, null);
        }
        CureTrial trial = first.trial();
        requireGreen(lesson, trial.control());
        if (!trial.heals()) {
            String log = trial.cured().log().toString();
            return notYet(lesson, words.say("check.heals"), unhealed(trial), evidence(trial), log);
        }
        List<String> more =
                Overreach.of(bench, scenario, version, lesson.facts().free());
        if (!more.isEmpty()) {
            return notYet(lesson, words.say("check.no-more"), words.say("check.more"), String.join("\n", more), null);
        }
        for (Lesson.Then then : lesson.facts().then()) {
            Answer answer = standing(lesson, scenario, dockerfile, then);
            if (answer instanceof Answer.NotYet) {
                return answer;
            }
        }
        return new Answer.Passed();
    }

    /** A trial, or why the learner's Dockerfile does not build. */
    private record Tried(@Nullable CureTrial made, @Nullable String complaint) {
        CureTrial trial() {
            if (made == null) {
                throw new IllegalStateException("nothing was tried: " + complaint);
            }
            return made;
        }
    }

    private Tried tried(Scenario scenario) {
        List<CureTrial> made = new ArrayList<>();
        String complaint = complaint(() -> made.add(bench.runCured(Pipeline.naive(scenario), scenario, version)));
        return new Tried(made.isEmpty() ? null : made.get(0), complaint);
    }

    /** Why the learner's Dockerfile does not build; every other failure is ours. */
    private static @Nullable String complaint(Runnable trial) {
        try {
            trial.run();
            return null;
        } catch (FixtureException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.contains("· cure]") || !message.contains("its Dockerfile to build")) {
                throw e;
            }
            return message.lines()
                    .dropWhile(line -> !line.startsWith("evidence:"))
                    .takeWhile(line -> !line.strip().equals("Dockerfile:"))
                    .map(line -> line.replaceFirst("^evidence:", "").strip())
                    .collect(Collectors.joining("\n"));
        }
    }

    private Answer standing(Lesson lesson, Scenario scenario, String dockerfile, Lesson.Then then) {
        Scenario world = LessonScenario.curedBy(
                then.emptyWorld() ? LessonScenario.inEmptyWorld(scenario) : scenario,
                dockerfile.stripTrailing() + "\n" + then.lines());
        return then.image() ? withoutImage(lesson, world, then) : stopping(lesson, world, then);
    }

    private Answer withoutImage(Lesson lesson, Scenario world, Lesson.Then then) {
        String complaint = complaint(() -> bench.cured(world, version).close());
        return complaint != null
                ? new Answer.Passed()
                : notYet(
                        lesson,
                        words.say("check.image-stops", described(lesson, then)),
                        words.say("check.image-built"),
                        "",
                        null);
    }

    private Answer stopping(Lesson lesson, Scenario world, Lesson.Then then) {
        String expected = words.say("check.pipeline-stops", described(lesson, then)) + saying(then);
        Tried tried = tried(world);
        if (tried.complaint != null) {
            return tried.complaint.contains(then.saying())
                    ? new Answer.Passed()
                    : notYet(lesson, expected, words.say("check.build-stopped"), tried.complaint, null);
        }
        CureTrial trial = tried.trial();
        return stopped(lesson, then, expected, trial.cured(), evidence(trial));
    }

    private Answer stopped(Lesson lesson, Lesson.Then then, String expected, PipelineRun run, String evidence) {
        String log = run.log().toString();
        if (run.isGreen()) {
            return notYet(lesson, expected, words.say("check.stays-green"), evidence, log);
        }
        return printed(run).contains(then.saying())
                ? new Answer.Passed()
                : notYet(lesson, expected, words.say("check.says-else"), lastLines(run), log);
    }

    private String saying(Lesson.Then then) {
        return " " + words.say("check.saying", then.saying());
    }

    private String described(Lesson lesson, Lesson.Then then) {
        String section = lesson.text(words.language()).section("then");
        return Rules.of(section).textOf(then.id());
    }

    private Answer pipeline(Lesson lesson, String script) {
        List<String> ids = new ArrayList<>(List.of(lesson.facts().scenario()));
        ids.addAll(lesson.facts().also());
        for (String id : ids) {
            boolean isOwn = id.equals(lesson.facts().scenario());
            Scenario scenario = isOwn ? LessonScenario.of(lesson) : LessonScenario.ofCatalogue(id);
            Answer answer = pipeline(lesson, scenario, script);
            if (answer instanceof Answer.NotYet) {
                return answer;
            }
        }
        for (Lesson.Then then : lesson.facts().then()) {
            Answer answer = stopping(lesson, script, then);
            if (answer instanceof Answer.NotYet) {
                return answer;
            }
        }
        return leavingAlone(lesson, script);
    }

    /** What its own commands are given in the healthy environment is what the lesson's pipeline gives them. */
    private Answer leavingAlone(Lesson lesson, String script) {
        Scenario scenario = LessonScenario.of(lesson);
        List<String> more = new ArrayList<>(atTheEnd(scenario, script));
        more.removeAll(atTheEnd(scenario, start(lesson, scenario)));
        return more.isEmpty()
                ? new Answer.Passed()
                : notYet(
                        lesson,
                        words.say("check.leaves-alone"),
                        words.say("check.more"),
                        String.join("\n", more),
                        null);
    }

    private List<String> atTheEnd(Scenario scenario, String script) {
        PipelineRun run = bench.run(
                        LessonScenario.pipeline("asked", scenario, Overreach.asking(script)), scenario, version)
                .control();
        return run.steps().stream()
                .flatMap(step -> Overreach.answers(step.result().stdout().text()).stream())
                .toList();
    }

    /** In the healthy environment: where the workspace is wrong, the pipeline must say so. */
    private Answer stopping(Lesson lesson, String script, Lesson.Then then) {
        Path folder = lesson.folder().resolve("then").resolve(then.id());
        Scenario scenario = LessonScenario.withFiles(LessonScenario.of(lesson), folder);
        PipelineRun run = bench.run(LessonScenario.pipeline("yours", scenario, script), scenario, version)
                .control();
        String expected = words.say("check.yours-stops", described(lesson, then)) + saying(then);
        return stopped(lesson, then, expected, run, lastLines(run));
    }

    private Answer pipeline(Lesson lesson, Scenario scenario, String script) {
        Trial trial = bench.run(LessonScenario.pipeline("yours", scenario, script), scenario, version);
        String log = trial.log().toString();
        if (!trial.control().isGreen()) {
            return notYet(lesson, words.say("check.control"), ending(trial.control()), lastLines(trial.control()), log);
        }
        PipelineRun reference = reference(lesson, scenario);
        requireGreen(lesson, reference);
        // What is kept in /tmp meanwhile is the learner's own business.
        List<Difference> lost = new CureTrial(
                        scenario, version, trial.sighting().control(), reference, trial.control())
                .differences().stream()
                        .filter(one -> !one.subject().startsWith("/tmp/"))
                        .toList();
        if (!lost.isEmpty()) {
            return notYet(lesson, words.say("check.same"), words.say("check.other"), lines(lost), log);
        }
        Verdict verdict = trial.verdict().orElseThrow();
        if (verdict instanceof Verdict.NotReproduced broken) {
            throw new FixtureException(
                    "[lesson " + lesson.name() + "]\nexpected: a fault\nbut was:  " + broken.reason());
        }
        if (lesson.facts().passes().contains(verdict.kind())) {
            return new Answer.Passed();
        }
        String wanted = lesson.facts().passes().stream()
                .map(kind -> words.say("verdict." + kind))
                .collect(Collectors.joining(" / "));
        String evidence = said(trial.sighting().fault()) + "\n" + evidence(trial, verdict);
        return notYet(
                lesson,
                words.say("check.verdict", wanted, scenario.title()),
                words.say("verdict." + verdict.kind()),
                evidence,
                log);
    }

    /** What the lesson's own pipeline does in the healthy environment; the workbench runs it once. */
    private PipelineRun reference(Lesson lesson, Scenario scenario) {
        return bench.run(LessonScenario.pipeline("start", scenario, start(lesson, scenario)), scenario, version)
                .control();
    }

    private static String start(Lesson lesson, Scenario scenario) {
        return scenario.sample()
                .files()
                .getOrDefault(lesson.facts().edit(), scenario.sample().naive());
    }

    private static void requireGreen(Lesson lesson, PipelineRun control) {
        if (!control.isGreen()) {
            throw new FixtureException(
                    "[lesson " + lesson.name() + "]\nexpected: a green run in the healthy environment" + "\nbut was:  "
                            + lastLines(control) + "\nlog:      " + control.log());
        }
    }

    private Answer notYet(Lesson lesson, String expected, String butWas, String evidence, @Nullable String log) {
        String why = Rules.of(lesson.text(words.language()).section("not yet")).firstIn(expected + "\n" + evidence);
        return new Answer.NotYet(
                expected, butWas, evidence, why, log == null ? "" : Path.of(log).toString());
    }

    private String unhealed(CureTrial trial) {
        if (!trial.cured().isGreen()) {
            return ending(trial.cured());
        }
        return words.say(trial.differences().isEmpty() ? "check.probe-sees" : "check.other-outcome");
    }

    /** The answer rather than the warnings beside it. */
    private static String said(Reading reading) {
        return reading.stdout().isBlank() ? reading.stderr() : reading.stdout();
    }

    private static String evidence(CureTrial trial) {
        return said(trial.probe()) + "\n"
                + (trial.cured().isGreen() ? lines(trial.differences()) : lastLines(trial.cured()));
    }

    private static String evidence(Trial trial, Verdict verdict) {
        if (verdict instanceof Verdict.Bitten bitten) {
            return lines(bitten.differences());
        }
        return trial.faultRun().map(Check::lastLines).orElse("");
    }

    private static String lines(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
    }

    private String ending(PipelineRun run) {
        return run.stoppedAt()
                .map(step -> words.say("check.stopped", step.ending()))
                .orElse("");
    }

    private static String printed(PipelineRun run) {
        return run.steps().stream().flatMap(step -> step.lines().stream()).collect(Collectors.joining("\n"));
    }

    private static String lastLines(PipelineRun run) {
        List<String> lines =
                printed(run).lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - QUOTED), lines.size()));
    }
}
