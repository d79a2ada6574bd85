package dev.goenv.examples.cli;

import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.report.ScenarioPage;
import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The catalogue. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        header = "Lists the anti-patterns, shows one, or opens a shell in one.",
        description = {
            "",
            "Examples:",
            "  goenv scenarios list",
            "  goenv scenarios show goroot-points-at-project",
            "  goenv scenarios open profile-not-read --go 1.24"
        })
final class ScenariosCommand {
    private static final String LABEL = "label=dev.goenv.fixtures";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists ids and titles.")
    int list() {
        List<Scenario> all = Catalogue.withVariants();
        int width = all.stream().mapToInt(one -> one.id().length()).max().orElse(0);
        Terminal.print(
                spec,
                all.stream()
                        .map(one -> one.id() + " ".repeat(width - one.id().length() + 2) + one.title() + "\n")
                        .collect(Collectors.joining()));
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, header = "Shows the page of a scenario, as Markdown.")
    int show(@Parameters(paramLabel = "ID", description = "As goenv scenarios list prints it.") String id) {
        Scenario scenario = scenario(id.replaceFirst("/.*", ""));
        Terminal.print(spec, ScenarioPage.markdown(scenario).replaceFirst("^<!--.*-->\n", ""));
        return 0;
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            header = "Opens a shell in the broken environment; it is gone when the shell ends.")
    int open(
            @Parameters(paramLabel = "ID", description = "As goenv scenarios list prints it.") String id,
            @Option(names = "--go", paramLabel = "VERSION", defaultValue = "1.24", description = "Default: 1.24.")
                    String go,
            @Option(names = "--control", description = "The healthy twin instead.") boolean control,
            @Option(names = "--shell", paramLabel = "SHELL", defaultValue = "sh", description = "Default: sh.")
                    String shell,
            @Option(names = "--command", paramLabel = "SCRIPT", description = "Runs this instead of asking you.")
                    @Nullable
                    String command) {
        Scenario scenario = scenario(id);
        GoVersion version = GoVersion.of(go);
        try (Workbench bench = Workbench.open(TrialListener.ofPreparations(line -> Terminal.note(spec, line + " ..")));
                Environment environment = control ? bench.control(scenario, version) : bench.fault(scenario, version)) {
            return inContainer(environment, scenario, shell, command);
        }
    }

    private int inContainer(Environment environment, Scenario scenario, String shell, @Nullable String command) {
        if (command != null) {
            CommandResult result = environment.sh(command);
            Terminal.print(spec, result.stdout().text() + result.stderr().text());
            return result.exitCode();
        }
        try {
            String id = output(
                    "docker",
                    "ps",
                    "--quiet",
                    "--filter",
                    LABEL + ".pid=" + ProcessHandle.current().pid(),
                    "--filter",
                    LABEL + ".scenario=" + scenario.id());
            return new ProcessBuilder("docker", "exec", "--interactive", "--tty", "--workdir", "/work", id, shell)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new FixtureException(
                    "[" + environment.name() + "]\nexpected: the docker command, to open a shell\nbut was:  "
                            + e.getMessage() + "\nto fix:   install it, or use --command",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Goenv.COULD_NOT_LOOK;
        }
    }

    private static String output(String... words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The scenario or variant of that id. */
    static Scenario scenario(String id) {
        return Catalogue.withVariants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no scenario has the id " + id + "; goenv scenarios list prints them all"));
    }
}
