package dev.goenv.examples;

import dev.goenv.fixtures.audit.Audit;
import dev.goenv.fixtures.audit.Audited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Dockerfiles for the audit, no two alike: each has two or three of the audit's own test cases, one after another as stages
 * are, with names and versions changed. One case alone is shorter than the files of real projects.
 */
@NullMarked
final class ManyDockerfiles {
    private static final int FILES = 1000;
    private static final Path CASES = Path.of("fixtures-core/src/test/resources/audit/dockerfiles");
    private static final Path FOLDER = Path.of("examples/target/bench/dockerfiles");

    private ManyDockerfiles() {}

    /** Figure (l). The first file warms up; nothing else does. */
    static void figure() throws Exception {
        List<Path> files = write();
        Audit audit = Audit.standard();
        double first = Figures.seconds(() -> audit.files(files.subList(0, 1)));
        List<Audited> seen = new ArrayList<>();
        double others = Figures.seconds(() -> seen.addAll(audit.files(files.subList(1, FILES))));
        check(seen);
        Figures.rate("(l) Dockerfiles audited a second, after the first", (FILES - 1) / others, ">= 100 /s");
        System.out.printf(
                "    %d files of %.0f lines, %d findings; the first alone took %.2f s%n",
                FILES,
                lines(files),
                seen.stream().mapToLong(one -> one.findings().size()).sum(),
                first);
    }

    /** Nobody is to be proud of an audit that reads nothing. */
    private static void check(List<Audited> seen) {
        long found = seen.stream().filter(one -> !one.findings().isEmpty()).count();
        long unread = seen.stream().filter(one -> !one.problems().isEmpty()).count();
        if (seen.size() != FILES - 1 || found < FILES / 4 || unread > 0) {
            throw new IllegalStateException(
                    "of " + seen.size() + " files " + found + " have findings, and " + unread + " were not understood");
        }
    }

    private static List<Path> write() throws IOException {
        List<String> cases = cases();
        Files.createDirectories(FOLDER);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            StringBuilder text = new StringBuilder();
            for (int stage = 0; stage < 2 + i % 2; stage++) {
                text.append(varied(cases.get((i * 7 + stage * 31) % cases.size()), i));
            }
            files.add(Files.writeString(FOLDER.resolve("Dockerfile." + i), text));
        }
        return files;
    }

    private static String varied(String text, int number) {
        return text.replace("1.24", "1." + (19 + number % 9))
                .replace("/src", "/src" + number)
                .replace("/app", "/service-" + number)
                .replace("example", "example" + number % 100);
    }

    private static List<String> cases() throws IOException {
        List<String> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (String one : Files.readString(file).split("(?m)^#### .*\n")) {
                    // Such a directive counts in the first line only, and makes no sense of the stages before it.
                    if (!one.isBlank() && !one.startsWith("# escape=")) {
                        cases.add(one.lines()
                                .filter(line -> !line.startsWith("# expect: "))
                                .map(line -> line + "\n")
                                .collect(Collectors.joining()));
                    }
                }
            }
        }
        return cases;
    }

    private static double lines(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size();
        }
        return (double) lines / files.size();
    }
}
