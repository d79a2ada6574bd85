package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goenv.fixtures.catalogue.GorootPointsAtProject;
import dev.goenv.fixtures.junit5.GoEnvScenario;
import dev.goenv.fixtures.probe.Environment;
import org.junit.jupiter.api.Test;

@GoEnvScenario(GorootPointsAtProject.class)
class ScenarioTest {

    /** Starts at the first question, and this is none: no engine is needed. */
    @Test
    void the_annotation_works_in_a_build_of_a_user(Environment fault) {
        assertEquals("goroot-points-at-project · go 1.24 · fault", fault.name());
    }
}
