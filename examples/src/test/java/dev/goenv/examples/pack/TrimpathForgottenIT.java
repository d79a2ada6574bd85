package dev.goenv.examples.pack;

import dev.goenv.fixtures.junit5.GoVersions;
import dev.goenv.fixtures.junit5.ScenarioContract;
import dev.goenv.fixtures.scenario.ScenarioSource;

// region readme
@GoVersions({"1.15", "1.24"})
class TrimpathForgottenIT implements ScenarioContract {
    @Override
    public ScenarioSource source() {
        return new TrimpathForgotten();
    }
}
// endregion
