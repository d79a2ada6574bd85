package dev.goenv.examples;

import dev.goenv.fixtures.audit.Preflight;
import dev.goenv.fixtures.pipeline.Pipeline;
import dev.goenv.fixtures.pipeline.Step;
import dev.goenv.fixtures.probe.ShellKind;
import dev.goenv.fixtures.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * Other tools in front of the same build: a step that looks, then what the naive pipeline of the scenario does. So a tool
 * that sees nothing gets what the build alone gets.
 */
@NullMarked
final class Detectors {
    /** Only what is wrong: a line that says that something is in order is no diagnosis. */
    private static final String GOSS =
            "./.goss/goss -g .goss/goss.yaml --vars .goss/vars.yaml validate --format tap --no-color > .goss/out;"
                    + " red=$?; grep '^not ok' .goss/out; exit $red";

    private Detectors() {}

    /**
     * Debian's goss with the rules of {@code examples/detectors/goss.yaml}; it runs inside, out of the workspace.
     *
     * @param healthy the Go settings of the healthy control that the team has made on purpose
     * @param folder an empty one, for the workspace
     */
    static Pipeline goss(Scenario scenario, Map<String, String> healthy, Path folder) {
        try {
            Path home = Files.createDirectories(folder.resolve(".goss"));
            Path program = home.resolve("goss");
            Files.copy(gossProgram(), program);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + program);
            }
            Files.writeString(home.resolve("goss.yaml"), text("detectors/goss.yaml"));
            Files.writeString(
                    home.resolve("vars.yaml"),
                    healthy.entrySet().stream()
                            .map(one -> one.getKey() + ": '" + one.getValue() + "'\n")
                            .collect(Collectors.joining()));
            scenario.sample().files().forEach((name, text) -> write(folder.resolve(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pipeline.Builder builder = Pipeline.named("goss", folder)
                .modules(scenario.sample().modules())
                .script("goss", ShellKind.SH, GOSS)
                .doesNotListen();
        scenario.sample().outputs().forEach(builder::output);
        return likeNaive(builder, scenario);
    }

    /** Whether {@code .ci/setup} has fetched goss. */
    static boolean hasGoss() {
        return Files.isExecutable(gossProgram());
    }

    /** The reference checker, told by options what no environment says: which tools, which switches the team means. */
    static Pipeline preflight(Scenario scenario) {
        List<String> argv = new ArrayList<>(List.of("sh", "-c", Preflight.script(), "preflight"));
        argv.addAll(Preflight.needs().getOrDefault(scenario.id(), List.of()));
        return likeNaive(
                Pipeline.sample("preflight", scenario).step("preflight", argv.toArray(String[]::new)), scenario);
    }

    /** A script in front of the build. */
    static Pipeline script(String name, Scenario scenario, String file) {
        return likeNaive(Pipeline.sample(name, scenario).script(name, ShellKind.SH, text(file)), scenario);
    }

    private static Pipeline likeNaive(Pipeline.Builder builder, Scenario scenario) {
        for (Step step : Pipeline.naive(scenario).steps()) {
            builder.step(step.name(), step.argv().toArray(String[]::new));
        }
        return builder.build();
    }

    private static Path gossProgram() {
        return cached("goss", "goss");
    }

    /** A program that {@code .ci/setup} fetches into its cache. */
    static Path cached(String tool, String program) {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("goenv-fixtures").resolve(tool).resolve(program);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        Path examples = Files.isDirectory(Path.of("examples")) ? Path.of("examples") : Path.of("");
        try {
            return Files.readString(examples.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("run this from the project's root or from examples", e);
        }
    }
}
