package dev.goenv.examples;

import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.probe.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The first test with a container in a JVM that has done nothing else: with the extension, and with bare Testcontainers. */
@NullMarked
final class ColdStart {
    private ColdStart() {}

    @GoEnvScenario(GorootPointsAtProject.class)
    static class WithExtension {
        @Test
        void starts(Environment fault) {
            if (fault.sh("true").exitCode() != 0) {
                throw new IllegalStateException("true is not true");
            }
        }
    }

    static class WithTestcontainers {
        @Test
        void starts() throws IOException, InterruptedException {
            try (GenericContainer<?> container = new GenericContainer<>(
                            DockerImageName.parse(System.getProperty("image")))
                    .withImagePullPolicy(name -> false)
                    .withCreateContainerCmdModifier(command -> command.withEntrypoint("sleep", "300"))) {
                container.start();
                if (container.execInContainer("true").getExitCode() != 0) {
                    throw new IllegalStateException("true is not true");
                }
            }
        }
    }

    /** Starts a JVM for one of the two and waits for its end. */
    static void inOwnJvm(String which, String image) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dimage=" + image,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        which))
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("cold start of " + which + " failed");
        }
    }

    /** Runs one of the two in this JVM. */
    public static void main(String[] which) {
        Class<?> tests = which[0].equals("extension") ? WithExtension.class : WithTestcontainers.class;
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(tests))
                        .build(),
                summary);
        summary.getSummary().getFailures().forEach(failure -> failure.getException()
                .printStackTrace());
        System.exit(summary.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
}
