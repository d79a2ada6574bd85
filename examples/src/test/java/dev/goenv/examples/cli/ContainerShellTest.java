package dev.goenv.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.fixtures.probe.FixtureException;
import org.junit.jupiter.api.Test;

class ContainerShellTest {
    @Test
    void one_container_is_the_one() {
        assertThat(ContainerShell.only("shadowed-go · go 1.24 · fault", "12ab34cd56ef\n"))
                .isEqualTo("12ab34cd56ef");
    }

    /** The docker command may talk to another engine than the one that was found. */
    @Test
    void no_container_is_a_message() {
        assertThatThrownBy(() -> ContainerShell.only("shadowed-go · go 1.24 · fault", ""))
                .isInstanceOf(FixtureException.class)
                .hasMessage("""
                        [shadowed-go · go 1.24 · fault]
                        expected: the docker command to see its one container
                        but was:  it sees none
                        to fix:   let docker talk to the engine that was found here (DOCKER_HOST, docker context use), \
                        or use --command""");
    }

    @Test
    void of_two_containers_none_is_taken() {
        assertThatThrownBy(() -> ContainerShell.only("shadowed-go · go 1.24 · fault", "12ab34cd56ef\n98fe76dc54ba\n"))
                .isInstanceOf(FixtureException.class)
                .hasMessageContaining("but was:  it sees 12ab34cd56ef, 98fe76dc54ba\n");
    }
}
