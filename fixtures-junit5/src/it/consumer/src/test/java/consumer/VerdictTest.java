package consumer;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class VerdictTest {

    /** Published as a trial publishes it: no engine is needed. */
    @Test
    void a_verdict_is_seen_in_the_build(TestReporter reporter) {
        reporter.publishEntry(Map.of("goenv.verdict", "Bitten", "goenv.trial", "mixed-sdks · go 1.24 · ours"));
    }
}
