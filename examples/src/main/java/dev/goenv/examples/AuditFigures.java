package dev.goenv.examples;

import static dev.goenv.examples.Figures.PAIRS;
import static dev.goenv.examples.Figures.WARM_UP;
import static dev.goenv.examples.Figures.median;
import static dev.goenv.examples.Figures.seconds;

import com.github.dockerjava.api.DockerClient;
import dev.goenv.fixtures.audit.Audit;
import dev.goenv.fixtures.audit.Audited;
import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.Probe;
import dev.goenv.fixtures.runtime.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;

/** Figure (j): the audit of an image, and what more readings cost. */
@NullMarked
final class AuditFigures {
    private final DockerClient client;
    private final Workbench bench;
    private final Figures.Work trueInContainer;
    private final Consumer<List<Probe>> readings;

    /** Takes R, and how readings are taken. */
    AuditFigures(DockerClient client, Workbench bench, Figures.Work trueInContainer, Consumer<List<Probe>> readings) {
        this.client = client;
        this.bench = bench;
        this.trueInContainer = trueInContainer;
        this.readings = readings;
    }

    void print() throws Exception {
        auditsBesideR(GoVersion.DEFAULT.officialImage());
        List<Probe> forty = Questions.mixed(40);
        List<Probe> twenty = Questions.mixed(20);
        for (int i = 0; i < WARM_UP; i++) {
            readings.accept(forty);
            readings.accept(twenty);
        }
        List<Double> alone = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            alone.add(seconds(trueInContainer));
            added.add(seconds(() -> readings.accept(forty)) - seconds(() -> readings.accept(twenty)));
        }
        double r = median(alone);
        Figures.print("(j) 40 readings instead of 20, added / R", median(added), r, median(added) / r, "<= 0.15");
    }

    /**
     * An audit leaves the removal to the engine and R does not. So each R begins only when that is done, and a second row
     * has it in the time of the audit.
     */
    private void auditsBesideR(String name) throws Exception {
        List<List<Double>> columns = Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(5)
                .toList();
        for (int i = -WARM_UP; i < PAIRS; i++) {
            int before = ourContainers();
            double told = seconds(() -> audited(name));
            double gone = told + seconds(() -> awaitAtMost(before));
            double r = seconds(trueInContainer);
            List<Double> row = List.of(told, gone, r, told / r, gone / r);
            for (int column = 0; i >= 0 && column < row.size(); column++) {
                columns.get(column).add(row.get(column));
            }
        }
        List<Double> all = columns.stream().map(Figures::median).toList();
        Figures.print("(j) survey and audit of an image / R", all.get(0), all.get(2), all.get(3), "<= 1.3");
        Figures.print("    the same until its container is gone / R", all.get(1), all.get(2), all.get(4), "");
    }

    /** A survey asks for more than 40 settings, files and commands. */
    private void audited(String name) {
        Audited audited = Audit.standard().image(bench.survey(name));
        if (!audited.problems().isEmpty()) {
            throw new IllegalStateException("not all of the image was seen: " + audited.problems());
        }
    }

    private void awaitAtMost(int containers) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> ourContainers() <= containers);
    }

    private int ourContainers() {
        return Killed.count(client, ProcessHandle.current().pid());
    }
}
