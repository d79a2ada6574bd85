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
        footer =
                "%nExit codes: 0 written, 2 a folder has no results (the page has those of the others) or none was read, or the page cannot"
                        + " be written.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Log folders, such as target/goenv.")
    private List<Path> folders = List.of();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "target/goenv",
            description = "Where to. Default: ${DEFAULT-VALUE}.")
    private Path to = Path.of("target/goenv");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> missing = folders.stream()
                .filter(folder -> !Files.isDirectory(folder.resolve("trials")))
                .toList();
        Results results = read(
                folders.stream().filter(folder -> !missing.contains(folder)).toList());
        if (missing.size() == folders.size()) {
            throw new FixtureException(noResults(folders.get(0)));
        }
        missing.forEach(folder -> Terminal.note(spec, noResults(folder)));
        try {
            Path page = HtmlReport.write(to, results);
            CiReport.write(to, results);
            Terminal.print(spec, page + "\n");
        } catch (IOException e) {
            throw new FixtureException(
                    "[" + to + "]\nexpected: to write the page there\nbut was:  " + e
                            + "\nto fix:   make the folder writable, or name another one by --to",
                    e);
        }
        return missing.isEmpty() && !results.trials().isEmpty() ? 0 : 2;
    }

    private Results read(List<Path> there) {
        try {
            Results results = Results.read(there);
            results.skipped().forEach(one -> Terminal.note(spec, "not read: " + one.file() + ": " + one.reason()));
            return results;
        } catch (IOException e) {
            throw new FixtureException(
                    "[" + there + "]\nexpected: to read the results there\nbut was:  " + e
                            + "\nto fix:   make the folders readable",
                    e);
        }
    }

    private static String noResults(Path folder) {
        return "[" + folder + "]\nexpected: a log folder, with results in trials/\nbut was:  none that can be read\n"
                + "to fix:   run the tests first, or name the folder of goenv.log";
    }
}
