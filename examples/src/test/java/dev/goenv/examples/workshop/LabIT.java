package dev.goenv.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command with an engine, in a JVM of its own each time, as learners have it. */
@Tag("docker")
class LabIT {
    @TempDir
    private static Path outputs;

    @TempDir
    private Path folder;

    private record Said(int exitCode, String text) {}

    /** A call of the command that goes on. */
    private record Call(Process process, Path output) {
        Said said() throws IOException, InterruptedException {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Said(process.exitValue(), Files.readString(output));
        }

        /** Its containers, also those that have ended. */
        List<String> containers() throws IOException {
            return DockerCommand.lines("ps", "--all", "--quiet", "--filter", of());
        }

        private List<String> running() throws IOException {
            return DockerCommand.lines("ps", "--quiet", "--filter", of());
        }

        boolean isRunning(String command) throws IOException {
            for (String container : running()) {
                if (String.join("\n", DockerCommand.lines("top", container)).contains(command)) {
                    return true;
                }
            }
            return false;
        }

        private String of() {
            return "label=dev.goenv.fixtures.pid=" + process.pid();
        }
    }

    private static Call call(Path learner, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dworkshop=" + Lab.folder().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Lab.class.getName()));
        all.addAll(List.of(words));
        all.addAll(List.of("--lab", learner.toString(), "--go", "1.24"));
        Path output = Files.createTempFile(outputs, "lab", ".txt");
        // What it is doing meanwhile goes to standard error.
        Process process = new ProcessBuilder(all)
                .redirectOutput(output.toFile())
                .redirectError(Path.of(output + ".err").toFile())
                .start();
        return new Call(process, output);
    }

    private Said said(String... words) throws IOException, InterruptedException {
        return call(folder, words).said();
    }

    private static void solve(Path learner, int number) throws IOException {
        Lesson lesson = LessonReader.lessons(Lab.folder().resolve("lessons")).get(number - 1);
        LessonScenario.files(lesson.solution())
                .forEach((name, text) ->
                        Desk.write(learner.resolve(lesson.name()).resolve(name), text));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_check_says_not_yet_at_the_start_and_passes_the_solution() throws Exception {
        said("start", "1");

        Said start = said("check", "1");

        assertThat(start.exitCode()).as(start.text()).isEqualTo(Lab.NOT_YET);
        assertThat(start.text())
                .contains("[lesson 1 · go 1.24]")
                .contains("why:      GOROOT is where the SDK lives")
                .contains("next:     mend the file and check again, or: examples/lab hint 1");
        assertThat(said("list").text()).contains("[.]  1 ");

        solve(folder, 1);
        Said solved = said("check", "1");

        assertThat(solved.exitCode()).as(solved.text()).isZero();
        assertThat(solved.text()).contains("Lesson 1 passed.");
        assertThat(said("list").text()).contains("[x]  1 ").contains("[ ]  2 ");
        assertThat(new LearnersImages(folder).tags()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void the_images_of_a_learners_file_can_be_told_and_go() throws Exception {
        Scenario scenario = LessonScenario.of(
                LessonReader.lessons(Lab.folder().resolve("lessons")).get(0));
        LearnersImages images = new LearnersImages(folder);
        String mine = images.labelled("FROM ${base}\nRUN touch /mine\n");
        try (Workbench bench = Workbench.open()) {
            bench.cured(LessonScenario.curedBy(scenario, mine), GoVersion.DEFAULT)
                    .close();
            bench.control(scenario, GoVersion.DEFAULT).close();
        }
        assertThat(images.tags()).hasSize(1);

        new LearnersImages(folder.resolve("other")).close();
        assertThat(images.tags()).hasSize(1);

        images.close();
        assertThat(images.tags()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void open_asks_the_broken_environment_its_healthy_twin_or_mine() throws Exception {
        said("start", "1");
        Desk.write(folder.resolve("01-goroot/Dockerfile"), "FROM ${base}\nENV MINE=yes\n");

        assertThat(said("open", "1", "--command", "go env GOROOT")).isEqualTo(new Said(0, "/work\n"));
        assertThat(said("open", "1", "--healthy", "--command", "go env GOROOT"))
                .isEqualTo(new Said(0, "/usr/local/go\n"));
        assertThat(said("open", "1", "--mine", "--command", "printenv MINE; exit 7"))
                .isEqualTo(new Said(7, "yes\n"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void two_learners_check_at_the_same_time() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        call(first, "start", "2").said();
        call(second, "start", "2").said();
        solve(second, 2);

        Call one = call(first, "check", "2");
        Call other = call(second, "check", "2");

        assertThat(one.said().exitCode()).isEqualTo(Lab.NOT_YET);
        assertThat(other.said().exitCode()).isZero();
        assertThat(call(first, "list").said().text()).contains("[.]  2 ");
        assertThat(call(second, "list").said().text()).contains("[x]  2 ");
        assertThat(one.containers()).isEmpty();
        assertThat(other.containers()).isEmpty();
    }

    /** As Ctrl-C does; but what a shell starts in the background, such as this build, may be told to ignore that. */
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_check_that_is_told_to_end_leaves_no_container() throws Exception {
        assertThat(leftBy("TERM")).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_killed_check_leaves_no_container() throws Exception {
        assertThat(leftBy("KILL")).isEmpty();
    }

    /** What is there ten seconds after a check that would never end got that signal. */
    private List<String> leftBy(String signal) throws IOException, InterruptedException {
        Call check = endless();
        try {
            Process kill = new ProcessBuilder(
                            "kill", "-" + signal, Long.toString(check.process().pid()))
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor()).isZero();
            assertThat(check.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            return Awaitility.await().atMost(Duration.ofSeconds(10)).until(check::containers, List::isEmpty);
        } finally {
            check.process().destroyForcibly();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_check_has_no_network() throws Exception {
        Call check = endless();
        try {
            List<String> networks = new ArrayList<>();
            for (String one : check.running()) {
                networks.add(networkOf(one));
            }
            assertThat(networks).isNotEmpty().containsOnly("none");
        } finally {
            check.process().destroyForcibly();
        }
    }

    /** Its own network, or that of the container that it shares one with. */
    private static String networkOf(String id) throws IOException {
        String mode = String.join("", DockerCommand.lines("inspect", "--format", "{{.HostConfig.NetworkMode}}", id));
        return mode.startsWith("container:") ? networkOf(mode.substring("container:".length())) : mode;
    }

    /** A check whose pipeline does not end, as soon as that runs. */
    private Call endless() throws IOException, InterruptedException {
        said("start", "3");
        Desk.write(folder.resolve("03-login-shell/ci.sh"), "tail -f /dev/null\n");
        Call check = call(folder, "check", "3");
        Awaitility.await("the pipeline of the check")
                .atMost(Duration.ofMinutes(3))
                .until(() -> check.isRunning("tail -f /dev/null"));
        return check;
    }
}
