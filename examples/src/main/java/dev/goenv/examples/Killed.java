package dev.goenv.examples;

import com.github.dockerjava.api.DockerClient;
import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.runtime.Workbench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.NullMarked;

/** What stays behind when a JVM with running environments is killed by SIGKILL. */
@NullMarked
final class Killed {
    private Killed() {}

    /** How many of its containers are there two seconds later, and how long it took until none was. */
    static String leftBehind(DockerClient client) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (!"READY".equals(out.readLine())) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the JVM to be killed ended by itself");
                }
            }
        }
        int before = count(client, process.pid());
        long start = System.nanoTime();
        process.destroyForcibly();
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> count(client, process.pid()) == 0);
        } catch (ConditionTimeoutException e) {
            return count(client, process.pid()) + " of " + before + " containers";
        }
        return "0 of " + before + " containers (gone after "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms)";
    }

    /** How many containers of that process there are. */
    static int count(DockerClient client, long pid) {
        return client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("dev.goenv.fixtures.pid", Long.toString(pid)))
                .exec()
                .size();
    }

    /** Starts two environments and waits to be killed. */
    public static void main(String[] arguments) throws IOException {
        Workbench bench = Workbench.open();
        bench.fault(new GorootPointsAtProject().scenario(), GoVersion.DEFAULT);
        bench.control(new GorootPointsAtProject().scenario(), GoVersion.DEFAULT);
        System.out.println("READY");
        System.out.println(System.in.read());
    }
}
