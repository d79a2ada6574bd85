package dev.goenv.examples;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.NullMarked;

/** The engine calls of one trial whose control run is shared, written down by hand. */
@NullMarked
final class RawRun {
    private RawRun() {}

    /**
     * Creates a container, puts a workspace into it, takes a lease, starts it, runs a step and a look for what it made,
     * and removes it.
     */
    static void run(DockerClient client, String image, String network) throws IOException, InterruptedException {
        client.inspectImageCmd(image).exec();
        String id = client.createContainerCmd(image)
                .withEntrypoint("/bin/sh", "-c", ": >/.goenv-start; while read -r _; do :; done")
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withHostConfig(HostConfig.newHostConfig().withAutoRemove(true).withNetworkMode(network))
                .exec()
                .getId();
        client.copyArchiveToContainerCmd(id)
                .withRemotePath("/")
                .withTarInputStream(new ByteArrayInputStream(workspace()))
                .exec();
        try (Lease lease = new Lease();
                var attached = client.attachContainerCmd(id)
                        .withStdIn(lease)
                        .withStdOut(true)
                        .withStdErr(true)
                        .withFollowStream(true)
                        .exec(new ResultCallback.Adapter<Frame>())) {
            attached.awaitStarted(30, TimeUnit.SECONDS);
            client.startContainerCmd(id).exec();
            client.inspectImageCmd(image).exec();
            exec(client, id, "/bin/sh", "-c", "echo $$; exec \"$@\"", "sh", "true");
            exec(client, id, "/bin/sh", "-c", LOOK);
            client.removeContainerCmd(id).withForce(true).exec();
        }
    }

    private static final String LOOK = look("-perm -100") + look("\\( -name go.mod -o -name go.sum \\)");

    private static String look(String what) {
        return "/usr/bin/find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /goproxy"
                + " -o -path /usr/local/go/src -o -path '*/pkg/mod' -o -name 'go-build*' -o -name .git \\) -prune"
                + " -o -type f -cnewer /.goenv-start " + what + " -print\n";
    }

    private static void exec(DockerClient client, String id, String... command) throws InterruptedException {
        String exec = client.execCreateCmd(id)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withCmd(command)
                .exec()
                .getId();
        client.execStartCmd(exec).exec(new ResultCallback.Adapter<Frame>()).awaitCompletion();
        client.inspectExecCmd(exec).exec();
    }

    private static byte[] workspace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            byte[] text = "module m\n".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("work/go.mod");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    /** Says nothing, and ends when it is closed. */
    static final class Lease extends InputStream {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
