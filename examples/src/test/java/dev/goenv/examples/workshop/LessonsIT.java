package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.judgement.Verdict;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every lesson keeps what it says: the start fails, each listed wrong repair fails with its message, the solution passes,
 * the prediction is what the lesson's own build gets, and every command in its texts runs as written.
 */
class LessonsIT {
    private static Workbench bench;
    private static ExecutorService threads;

    @BeforeAll
    static void open() {
        bench = Workbench.open();
        // The workbench itself bounds how much goes on at once.
        threads = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
        bench.close();
    }

    @TestFactory
    List<DynamicNode> lessons() throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        for (GoVersion version : versions()) {
            for (Lesson lesson : LessonReader.lessons(Lab.folder().resolve("lessons"))) {
                if (lesson.appliesTo(version) && lesson.name().matches(System.getProperty("lesson", ".*"))) {
                    nodes.add(DynamicContainer.dynamicContainer(
                            lesson.name() + " · go " + version, tests(lesson, version)));
                }
            }
        }
        return nodes;
    }

    private static List<GoVersion> versions() {
        String said = System.getProperty("goenv.go", "1.24");
        return said.equals("all")
                ? GoVersion.MEASURED
                : Stream.of(said.split(",")).map(GoVersion::of).toList();
    }

    private static List<DynamicTest> tests(Lesson lesson, GoVersion version) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : lesson.texts().keySet()) {
            tests.addAll(tests(lesson, version, Words.of(Lab.folder(), language)));
        }
        tests.add(test("the prediction is what its build gets", () -> predicts(lesson, version)));
        return tests;
    }

    private static List<DynamicTest> tests(Lesson lesson, GoVersion version, Words words) throws IOException {
        String in = " · " + words.language();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("the start fails" + in, () -> assertThat(answer(lesson, version, words, lesson.start()))
                .isInstanceOf(Answer.NotYet.class)));
        tests.add(test("the solution passes" + in, () -> assertThat(answer(lesson, version, words, lesson.solution()))
                .isInstanceOf(Answer.Passed.class)));
        try (Stream<Path> wrong = Files.list(lesson.folder().resolve("wrong"))) {
            wrong.sorted()
                    .forEach(one -> tests.add(
                            test("wrong: " + one.getFileName() + in, () -> fails(lesson, version, words, one))));
        }
        tests.add(test("commands run as written" + in, () -> runs(lesson, version, words.language())));
        return tests;
    }

    private static DynamicTest test(String name, Runnable body) {
        Callable<Void> call = () -> {
            body.run();
            return null;
        };
        Future<Void> done = threads.submit(call);
        return DynamicTest.dynamicTest(name, () -> {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        });
    }

    private static Answer answer(Lesson lesson, GoVersion version, Words words, Path folder) {
        String text = LessonScenario.files(folder).get(lesson.facts().edit());
        return new Check(bench, version, words).of(lesson, text);
    }

    /** With the lesson's own reason: one that message.txt quotes, or its translation. */
    private static void fails(Lesson lesson, GoVersion version, Words words, Path folder) {
        List<String> wanted = LessonScenario.files(folder)
                .getOrDefault("message.txt", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<Rules.Rule> quoted = reasons(lesson, Lesson.ENGLISH).stream()
                .filter(rule -> wanted.stream().anyMatch(rule.text()::contains))
                .toList();
        assertThat(quoted).as("reasons in message.txt of " + folder).isNotEmpty();

        assertThat(answer(lesson, version, words, folder)).isInstanceOfSatisfying(Answer.NotYet.class, notYet -> {
            String text = notYet.text(words, folder.getFileName() + " · go " + version, "");
            List<String> reasons = reasons(lesson, words.language()).stream()
                    .map(Rules.Rule::text)
                    .toList();
            assertThat(reasons).as(text).contains(notYet.why());
            assertThat(quoted).as(text).contains(reasons(lesson, Lesson.ENGLISH).get(reasons.indexOf(notYet.why())));
            if (words.language().equals(Lesson.ENGLISH)) {
                assertThat(text).contains(wanted);
            }
        });
    }

    /** Why a repair does not pass; that which fits always is none. */
    private static List<Rules.Rule> reasons(Lesson lesson, String language) {
        return Rules.of(lesson.text(language).section("not yet")).items().stream()
                .filter(rule -> !rule.key().equals("*"))
                .toList();
    }

    private static void predicts(Lesson lesson, GoVersion version) {
        Scenario scenario = LessonScenario.of(lesson);
        String start = scenario.sample().files().get(lesson.facts().edit());
        Pipeline naive = start == null ? Pipeline.naive(scenario) : LessonScenario.pipeline("start", scenario, start);

        assertThat(bench.run(naive, scenario, version).verdict().map(Verdict::kind))
                .isEqualTo(Prediction.of(lesson.facts().scenario(), version).map(Prediction::verdict))
                .isPresent();
    }

    private static void runs(Lesson lesson, GoVersion version, String language) {
        try (Environment broken = bench.fault(LessonScenario.of(lesson), version)) {
            Map<String, String> sections = lesson.text(language).sections();
            for (String section : LessonReader.SECTIONS) {
                for (Markdown.Snippet snippet : Markdown.snippets(sections.get(section))) {
                    CommandResult result = broken.sh(snippet.script());

                    String said = result.stdout().text() + result.stderr().text();
                    assertThat(result.exitCode())
                            .as(section + ": " + snippet.script() + said)
                            .isEqualTo(snippet.exitCode());
                    snippet.says().forEach(line -> assertThat(said)
                            .as(section + ": " + snippet.script())
                            .contains(line));
                }
            }
            for (String command : Markdown.commands(lesson.text(language))) {
                CommandResult result = broken.sh(command);

                assertThat(result.exitCode())
                        .as(command + ": " + result.stderr().text())
                        .isZero();
            }
        }
    }
}
