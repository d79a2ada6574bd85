package dev.goenv.examples;

import dev.goenv.fixtures.judgement.Trial;
import dev.goenv.fixtures.judgement.Verdict;
import java.io.PrintStream;
import org.jspecify.annotations.NullMarked;

/** One line per trial; on a terminal one line that is written anew. */
@NullMarked
final class Progress {
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

    synchronized void note(String line) {
        out.println((terminal ? REWRITE : "") + line + " ..");
    }

    synchronized void done(Trial trial) {
        done++;
        String verdict = trial.verdict().map(Progress::word).orElse("the control run is red");
        String line = String.format("[%2d/%d] %s, pipeline %s: %s", done, all, trial.name(), trial.pipeline(), verdict);
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

    private static String word(Verdict verdict) {
        return verdict.kind().toString();
    }
}
