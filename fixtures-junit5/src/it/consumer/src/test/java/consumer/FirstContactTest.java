package consumer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goenv.fixtures.go.GoVersion;
import org.junit.jupiter.api.Test;

class FirstContactTest {

    @Test
    void the_published_jars_are_all_that_a_project_needs() {
        String home = GoVersion.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        assertTrue(home.endsWith(".jar"), home);
    }
}
