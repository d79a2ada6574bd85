package dev.goenv.examples.cli;

import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.report.CiReport;
import dev.goenv.fixtures.report.HtmlReport;
import dev.goenv.fixtures.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The results of several modules on one page. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        header = "Merges the results of test runs, such as those of several modules, into one page.",
        description = {
            "",
            "Writes index.html and summary.md. The page leads to the logs where they are: keep the folders beside it.",
            "",
            "Example:",
            "  goenv report a/target/goenv b/target/goenv --to target/goenv"
        },
        footer = "%nExit codes: 0 written, 2 a folder has no results, or the page cannot be written.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Log folders, such as target/goenv.")
    private List<Path> folders = List.of();

    @Option(names = "--to", paramLabel = "DIR", defaultValue = ".", description = "Where to. Default: this folder.")
    private Path to = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder.resolve("trials"))) {
                throw new FixtureException("[" + folder + "]\nexpected: a log folder, with results in trials/\n"
                        + "but was:  no such folder\nto fix:   run the tests first, or name the folder of goenv.log");
            }
        }
        try {
            Results results = Results.read(folders);
            results.skipped().forEach(one -> Terminal.note(spec, "not read: " + one.file() + ": " + one.reason()));
            Path page = HtmlReport.write(to, results);
            CiReport.write(to, results);
            Terminal.print(spec, page + "\n");
            return 0;
        } catch (IOException e) {
            throw new FixtureException("[" + to + "]\nexpected: to write the page there\nbut was:  " + e, e);
        }
    }
}
