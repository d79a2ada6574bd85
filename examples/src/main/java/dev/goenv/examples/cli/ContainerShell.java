package dev.goenv.examples.cli;

import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A shell for a person in a started environment, on the terminal of this process, by the docker command. */
public final class ContainerShell {
    private static final String LABEL = "label=dev.goenv.fixtures";

    private ContainerShell() {}

    /**
     * Opens it, and waits for its end.
     *
     * @param environment the only one of the scenario that this JVM has started
     * @param shell such as {@code sh}
     * @return the shell's exit code
     * @throws FixtureException if there is no docker command, or if it sees no such container, or several
     */
    public static int open(Environment environment, Scenario scenario, String shell) {
        List<String> filters =
                List.of(LABEL + ".pid=" + ProcessHandle.current().pid(), LABEL + ".scenario=" + scenario.id());
        try {
            String id = only(
                    environment.name(),
                    output("docker", "ps", "--quiet", "--filter", filters.get(0), "--filter", filters.get(1)));
            return new ProcessBuilder("docker", "exec", "--interactive", "--tty", "--workdir", "/work", id, shell)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new FixtureException(
                    message(environment.name(), "the docker command, to open a shell", String.valueOf(e.getMessage()))
                            + "\nto fix:   install it, or use --command",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FixtureException(
                    message(environment.name(), "the shell to come to its end", "interrupted")
                            + "\nto fix:   end the shell first, by exit",
                    e);
        }
    }

    /** The one id among what docker printed. */
    static String only(String name, String ids) {
        List<String> all =
                ids.lines().map(String::strip).filter(id -> !id.isEmpty()).toList();
        if (all.size() != 1) {
            String seen = all.isEmpty() ? "it sees none" : "it sees " + String.join(", ", all);
            throw new FixtureException(message(name, "the docker command to see its one container", seen)
                    + "\nto fix:   let docker talk to the engine that was found here (DOCKER_HOST, docker context use),"
                    + " or use --command");
        }
        return all.get(0);
    }

    private static String message(String name, String expected, String butWas) {
        return "[" + name + "]\nexpected: " + expected + "\nbut was:  " + butWas;
    }

    private static String output(String... words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
