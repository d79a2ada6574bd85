package dev.goenv.examples.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.fixtures.catalogue.Catalogue;
import dev.goenv.fixtures.junit5.GoVersions;
import dev.goenv.fixtures.junit5.ScenarioContract;
import dev.goenv.fixtures.scenario.Scenario;
import dev.goenv.fixtures.scenario.ScenarioSource;
import org.junit.jupiter.api.Test;

@GoVersions({"1.15", "1.24"})
class TrimpathForgottenIT implements ScenarioContract {
    @Override
    public ScenarioSource source() {
        return new TrimpathForgotten();
    }

    @Test
    void the_pack_is_found() {
        assertThat(Catalogue.withPacks()).extracting(Scenario::id).contains("trimpath-forgotten");
    }
}
