package dev.goenv.examples;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/** The engine calls of one trial whose control run is shared, written down by hand. */
@NullMarked
final class RawRun {
    private static final String WORKSPACE = "mkdir -p /work; printf 'module m\\n' >/work/go.mod; : >/.goenv-start";
    private static final String LOOK =
            "/usr/bin/find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /goproxy"
                    + " -o -path /usr/share -o -path /usr/include -o -path '/usr/lib/*-linux-*' -o -path /usr/lib/gcc"
                    + " -o -path /var/lib/dpkg -o -path /usr/local/go/src -o -path /usr/local/go/test"
                    + " -o -path '*/pkg/mod' -o -name 'go-build*' -o -name .git \\) -prune"
                    + " -o -type f -cnewer /.goenv-start -perm -100 -print";

    private RawRun() {}

    /**
     * Creates a container on a lease, starts it, lets its first process write a workspace, runs a step by an exec, lets the
     * first process look for what it made, and ends the lease: the engine removes the container.
     */
    static void run(DockerClient client, String image, String network) throws IOException, InterruptedException {
        String id = client.createContainerCmd(image)
                .withEntrypoint("/bin/sh", "-c", "while read -r line; do eval \"$line\"; echo; done")
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withHostConfig(HostConfig.newHostConfig()
                        .withAutoRemove(true)
                        .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                        .withCapDrop(Capability.ALL)
                        .withCapAdd(Capability.CHOWN, Capability.DAC_OVERRIDE, Capability.FOWNER, Capability.KILL)
                        .withSecurityOpts(List.of("no-new-privileges"))
                        .withPidsLimit(2048L)
                        .withMemory(4L << 30)
                        .withMemorySwap(4L << 30)
                        .withNetworkMode(network))
                .exec()
                .getId();
        Answers answers = new Answers();
        try (PipedOutputStream lease = new PipedOutputStream();
                var attached = client.attachContainerCmd(id)
                        .withStdIn(new PipedInputStream(lease))
                        .withStdOut(true)
                        .withStdErr(true)
                        .withFollowStream(true)
                        .exec(answers)) {
            attached.awaitStarted(30, TimeUnit.SECONDS);
            client.startContainerCmd(id).exec();
            answers.ask(lease, WORKSPACE);
            exec(client, id, "/bin/sh", "-c", "echo $$; exec \"$@\"", "sh", "true");
            answers.ask(lease, LOOK);
        }
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

    /** What the first process says: an empty line at the end of each answer. */
    private static final class Answers extends ResultCallback.Adapter<Frame> {
        private final Semaphore ended = new Semaphore(0);

        @Override
        public void onNext(Frame frame) {
            if (new String(frame.getPayload(), StandardCharsets.UTF_8).endsWith("\n")) {
                ended.release();
            }
        }

        private void ask(PipedOutputStream lease, String line) throws IOException, InterruptedException {
            lease.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            lease.flush();
            if (!ended.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IOException("no answer to: " + line);
            }
        }
    }
}
