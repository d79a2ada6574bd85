package dev.goenv.examples.cli;

import dev.goenv.fixtures.audit.EnvironmentDiff;
import dev.goenv.fixtures.runtime.Workbench;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Workbench bench = Workbench.open()) {
            EnvironmentDiff diff = EnvironmentDiff.between(bench.survey(old), bench.survey(now));
            Terminal.print(spec, diff.text());
            return diff.isEmpty() ? 0 : Goenv.FOUND;
        }
    }
}
