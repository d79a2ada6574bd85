package dev.goenv.examples.cli;

import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.report.ScenarioPage;
import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists ids and titles.")
    int list(@Option(names = "--json", description = "Prints JSON.") boolean json) {
        List<Scenario> all = Catalogue.withVariants();
        if (json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", 1);
            members.put("scenarios", all.stream().map(ScenariosCommand::members).toList());
            Terminal.printJson(spec, members);
            return 0;
        }
        int width = all.stream().mapToInt(one -> one.id().length()).max().orElse(0);
        Terminal.print(
                spec,
                all.stream()
                        .map(one -> one.id() + " ".repeat(width - one.id().length() + 2) + one.title() + "\n")
                        .collect(Collectors.joining()));
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, header = "Shows the page of a scenario, as Markdown.")
    int show(
            @Parameters(paramLabel = "ID", description = "As goenv scenarios list prints it.") String id,
            @Option(names = "--json", description = "Prints JSON, of a variant what is its own.") boolean json) {
        if (json) {
            Scenario shown = scenario(id);
            Map<String, Object> members = members(shown);
            members.put("version", 1);
            members.put("why", shown.why());
            members.put("fault", shown.fault());
            members.put("control", shown.control());
            members.put("cure", shown.cure().advice());
            Terminal.printJson(spec, members);
            return 0;
        }
        Scenario scenario = scenario(id.replaceFirst("/.*", ""));
        Terminal.print(spec, ScenarioPage.markdown(scenario).replaceFirst("^<!--.*-->\n", ""));
        return 0;
    }

    private static Map<String, Object> members(Scenario scenario) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", scenario.id());
        members.put("title", scenario.title());
        members.put("appliesTo", scenario.appliesTo().toString());
        members.put("culprits", scenario.culprits());
        return members;
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
        return ContainerShell.open(environment, scenario, shell);
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
