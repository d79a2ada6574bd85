package dev.goenv.examples;

import dev.goenv.fixtures.results.TrialListener;
import dev.goenv.fixtures.results.TrialResult;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;

/** One line per trial; on a terminal one line that is written anew. */
@NullMarked
final class Progress implements TrialListener {
    private static final String REWRITE = "\r\u001b[K";

    private final PrintStream out;
    private final int all;
    private final boolean terminal;
    private int done;

    Progress(PrintStream out, int all, boolean terminal) {
        this.out = out;
        this.all = all;
        this.terminal = terminal;
    }

    @Override
    public synchronized void preparing(String what) {
        out.println((terminal ? REWRITE : "") + what + " ..");
    }

    @Override
    public synchronized void trialFinished(Running trial, TrialResult result, Duration elapsed) {
        done++;
        String verdict = result.judgement().verdict() == null
                ? "the control run is red"
                : result.judgement().word();
        String line =
                String.format("[%2d/%d] %s, pipeline %s: %s", done, all, result.name(), result.pipeline(), verdict);
        if (terminal) {
            out.print(REWRITE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    synchronized void end() {
        if (terminal) {
            out.println();
        }
    }
}
