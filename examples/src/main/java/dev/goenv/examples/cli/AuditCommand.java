package dev.goenv.examples.cli;

import dev.goenv.fixtures.audit.Audit;
import dev.goenv.fixtures.audit.Audited;
import dev.goenv.fixtures.audit.Waivers;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.report.AuditReport;
import dev.goenv.fixtures.runtime.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for what is already wrong. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Looks for anti-patterns in Dockerfiles, CI job files and images.",
        description = {
            "",
            "A folder is searched for Dockerfiles, GitHub Actions workflows and GitLab CI files. What is no path and does"
                    + " not look like one is taken for the name of an image; image:NAME always is one. Only images need"
                    + " Docker; an image is started once, without network.",
            "",
            "Examples:",
            "  goenv audit .",
            "  goenv audit Dockerfile .gitlab-ci.yml golang:1.24-bookworm",
            "  goenv audit --sarif . > goenv.sarif      (GitHub shows it on the lines)",
            "  goenv audit --format jsonl . | while read -r finding; do ...; done"
        },
        footer = "%nExit codes: 0 clean, 1 findings, 2 something could not be looked at; the rest was.")
final class AuditCommand implements Callable<Integer> {
    private static final String IMAGE = "image:";

    enum Format {
        TEXT,
        JSON,
        JSONL,
        SARIF,
        GITHUB,
        GITLAB
    }

    @Parameters(paramLabel = "PATH_OR_IMAGE", arity = "1..*", description = "Files, folders and images.")
    private List<String> inputs = List.of();

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    private static final class Form {
        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "text, json, jsonl (one object a finding, one that ends each input), sarif, github or"
                        + " gitlab (annotations). Default: text.")
        private Format format = Format.TEXT;

        @Option(names = "--json", description = "The same as --format json.")
        private boolean json;

        @Option(names = "--sarif", description = "The same as --format sarif.")
        private boolean sarif;

        private Format wanted() {
            return json ? Format.JSON : sarif ? Format.SARIF : format;
        }
    }

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Findings that are known and accepted: a YAML list of id, input, reason, owner, expires.")
    private @Nullable Path waivers;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Audited> found = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<String> images = new ArrayList<>();
        for (String input : inputs) {
            if (isImage(input)) {
                images.add(input.startsWith(IMAGE) ? input.substring(IMAGE.length()) : input);
            } else {
                paths.add(Path.of(input));
            }
        }
        found.addAll(Audit.standard().files(paths));
        found.addAll(images(images));
        List<Audited> left = waivers == null ? found : Waivers.read(waivers).applyTo(found, LocalDate.now());
        AuditReport report = AuditReport.of(left);
        Terminal.print(spec, text(report));
        return report.exitCode();
    }

    /** A path that is not there is more likely mistyped than an image if it looks like one of ours. */
    private static boolean isImage(String input) {
        if (input.startsWith(IMAGE)) {
            return true;
        }
        boolean looksLikePath = input.startsWith(".")
                || input.startsWith("/")
                || input.endsWith("/")
                || input.contains("\\")
                || input.matches("(?i).*(?:dockerfile|containerfile)[^/:]*|.*\\.ya?ml");
        return !looksLikePath && !Files.exists(Path.of(input));
    }

    private static List<Audited> images(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        try (Workbench bench = Workbench.open()) {
            return names.stream().map(name -> image(bench, name)).toList();
        } catch (FixtureException e) {
            return names.stream().map(name -> unread(name, e)).toList();
        }
    }

    private static Audited image(Workbench bench, String name) {
        try {
            return Audit.standard().image(bench.survey(name));
        } catch (FixtureException e) {
            return unread(name, e);
        }
    }

    private static Audited unread(String name, FixtureException why) {
        // The first line names the image again.
        String message = String.valueOf(why.getMessage())
                .lines()
                .skip(1)
                .map(String::strip)
                .collect(Collectors.joining("; "));
        return new Audited(name, Audited.Kind.IMAGE, List.of(), List.of(new Audited.Problem(0, message)));
    }

    private String text(AuditReport report) {
        return switch (form.wanted()) {
            case TEXT -> report.text();
            case JSON -> report.json();
            case JSONL -> report.jsonLines();
            case SARIF -> report.sarif();
            case GITHUB -> report.annotations(AuditReport.Annotations.GITHUB);
            case GITLAB -> report.annotations(AuditReport.Annotations.GITLAB);
        };
    }
}
