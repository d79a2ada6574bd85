package dev.goenv.examples.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.scenario.Scenario;
import org.junit.jupiter.api.Test;

class PackTest {
    @Test
    void the_pack_is_found_behind_the_catalogue() {
        assertThat(Catalogue.withPacks())
                .hasSize(Catalogue.all().size() + 1)
                .last()
                .extracting(Scenario::id)
                .isEqualTo("trimpath-forgotten");
    }
}
