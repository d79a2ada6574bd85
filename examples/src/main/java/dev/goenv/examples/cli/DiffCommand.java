package dev.goenv.examples.cli;

import dev.goenv.fixtures.audit.EnvironmentDiff;
import dev.goenv.fixtures.runtime.Workbench;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What changed between two images. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = "Tells what changed for Go between two images, in two columns.",
        description = {
            "",
            "Go settings, what PATH finds, tools and files; no times and no ids, so that it can be kept and compared.",
            "",
            "Example:",
            "  goenv diff golang:1.21-bookworm golang:1.24-bookworm"
        },
        footer = "%nExit codes: 0 nothing changed, 1 something did, 2 an image could not be looked at.")
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "An image.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "An image.")
    private String now = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Workbench bench = Workbench.open()) {
            EnvironmentDiff diff = EnvironmentDiff.between(bench.survey(old), bench.survey(now));
            if (json) {
                Terminal.printJson(spec, members(diff));
            } else {
                Terminal.print(spec, diff.text());
            }
            return diff.isEmpty() ? 0 : Goenv.FOUND;
        }
    }

    /** The diff as data, in the order of its text. */
    static Map<String, Object> members(EnvironmentDiff diff) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", 1);
        members.put("old", diff.old());
        members.put("new", diff.now());
        members.put(
                "differences", diff.lines().stream().map(DiffCommand::members).toList());
        return members;
    }

    private static Map<String, Object> members(EnvironmentDiff.Line line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subject", line.subject());
        members.put("old", line.old());
        members.put("new", line.now());
        return members;
    }
}
