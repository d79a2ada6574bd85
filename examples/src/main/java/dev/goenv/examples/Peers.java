package dev.goenv.examples;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import dev.goenv.examples.TwentyChecks.Check;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.runtime.Workbench;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.NullMarked;
import org.opentest4j.MultipleFailuresError;

/**
 * Figure (m): the same twenty checks of the same image by us, by pytest-testinfra and by goss. Before it measures, each of
 * the three must pass all of them, and fail all of them when the values wanted are wrong.
 */
@NullMarked
final class Peers implements AutoCloseable {
    private static final Path FOLDER = Path.of("examples/target/bench");
    private static final String PYTEST = Detectors.cached("testinfra", "pytest").toString();
    private static final String GOSS_IMAGE = "goenv-fixtures";
    private static final String GOSS_TAG = "bench-goss";
    private static final Pattern NOT_OK = Pattern.compile("(?m)^not ok \\d+ - (?:Command|File): (.*?): .*$");

    private final DockerClient client;
    private final Workbench bench;
    private final GoVersion version;
    private final List<Check> right;
    private final List<Check> wrong;

    /** Puts goss with its rules into an image, so that its run needs no upload. */
    Peers(DockerClient client, Workbench bench, GoVersion version, String image) throws IOException {
        this.client = client;
        this.bench = bench;
        this.version = version;
        this.right = TwentyChecks.right(version);
        this.wrong = TwentyChecks.wrong(version);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("test_right.py"), TwentyChecks.testinfra(right, image));
        Files.writeString(FOLDER.resolve("test_wrong.py"), TwentyChecks.testinfra(wrong, image));
        String id = client.createContainerCmd(image).exec().getId();
        try {
            client.copyArchiveToContainerCmd(id)
                    .withRemotePath("/")
                    .withTarInputStream(new ByteArrayInputStream(goss()))
                    .exec();
            client.commitCmd(id).withRepository(GOSS_IMAGE).withTag(GOSS_TAG).exec();
        } finally {
            client.removeContainerCmd(id).withForce(true).exec();
        }
    }

    void figure() throws Exception {
        checkThatEachFails();
        Figures.paired(
                "(m) 20 checks, whole process: ours / pytest-testinfra",
                () -> expect(0, ours("right")),
                () -> expect(0, testinfra("right")),
                "<= 0.65");
        Figures.paired(
                "(m) 20 checks, warm: ours / goss as the container's command",
                () -> TwentyChecks.check(bench, version, right),
                () -> expect(0, goss("right", new StringBuilder())),
                "<= 1.1");
        System.out.println(
                "    ours:      " + String.join(" ", command("right")).replaceAll("-cp \\S+", "-cp ..."));
        System.out.println("    testinfra: " + String.join(" ", pytest("right")) + " # in " + FOLDER);
        System.out.println("    goss:      " + String.join(" ", gossCommand("right")) + " # as the command of "
                + GOSS_IMAGE + ":" + GOSS_TAG);
    }

    // A tool that checks nothing is fast

    private void checkThatEachFails() throws Exception {
        TwentyChecks.check(bench, version, right);
        try {
            TwentyChecks.check(bench, version, wrong);
            throw new IllegalStateException("ours takes wrong values for right");
        } catch (MultipleFailuresError e) {
            expect(wrong.size(), e.getFailures().size());
        }
        expect(1, ours("wrong"));
        expect(0, testinfra("right"));
        expect(1, testinfra("wrong"));
        String said = Files.readString(FOLDER.resolve("pytest.log"));
        expect(1, (int) Pattern.compile("(?m)^" + wrong.size() + " failed in ")
                .matcher(said)
                .results()
                .count());
        expect(0, goss("right", new StringBuilder()));
        StringBuilder tap = new StringBuilder();
        expect(1, goss("wrong", tap));
        List<String> failed = NOT_OK.matcher(tap)
                .results()
                .map(one -> one.group(1))
                .distinct()
                .toList();
        expect(wrong.size(), failed.size());
    }

    private static void expect(int wanted, int seen) {
        if (wanted != seen) {
            throw new IllegalStateException("expected " + wanted + ", but was " + seen + ": see the logs in " + FOLDER);
        }
    }

    // Ours and pytest-testinfra, as processes

    private static int ours(String values) throws IOException, InterruptedException {
        return exitCode(Path.of(""), "ours.log", command(values));
    }

    private static List<String> command(String values) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                TwentyChecks.class.getName(),
                values);
    }

    private static int testinfra(String values) throws IOException, InterruptedException {
        return exitCode(FOLDER, "pytest.log", pytest(values));
    }

    private static List<String> pytest(String values) {
        return List.of(PYTEST, "-q", "--tb=no", "-p", "no:cacheprovider", "test_" + values + ".py");
    }

    private static int exitCode(Path folder, String log, List<String> command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(log).toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.get(0) + " has not ended after 2 minutes");
        }
        return process.exitValue();
    }

    // goss

    /** Create, start, wait and remove, as R has it. */
    private int goss(String values, StringBuilder tap) throws InterruptedException {
        String id = client.createContainerCmd(GOSS_IMAGE + ":" + GOSS_TAG)
                .withEntrypoint(gossCommand(values))
                .withHostConfig(HostConfig.newHostConfig().withNetworkMode("none"))
                .exec()
                .getId();
        try {
            client.startContainerCmd(id).exec();
            int exitCode = client.waitContainerCmd(id).start().awaitStatusCode(60, TimeUnit.SECONDS);
            if (exitCode != 0) {
                client.logContainerCmd(id)
                        .withStdOut(true)
                        .withStdErr(true)
                        .exec(new Log(tap))
                        .awaitCompletion();
            }
            return exitCode;
        } finally {
            client.removeContainerCmd(id).withForce(true).exec();
        }
    }

    private static List<String> gossCommand(String values) {
        return List.of("/bench/goss", "-g", "/bench/" + values + ".yaml", "validate", "--format", "tap");
    }

    private byte[] goss() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "goss", Files.readAllBytes(Detectors.cached("goss", "goss")));
            add(tar, "right.yaml", TwentyChecks.goss(right).getBytes(StandardCharsets.UTF_8));
            add(tar, "wrong.yaml", TwentyChecks.goss(wrong).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("bench/" + name);
        entry.setSize(content.length);
        entry.setMode(0755);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() {
        client.removeImageCmd(GOSS_IMAGE + ":" + GOSS_TAG).exec();
    }

    private static final class Log extends ResultCallback.Adapter<Frame> {
        private final StringBuilder text;

        private Log(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void onNext(Frame frame) {
            text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
        }
    }
}
