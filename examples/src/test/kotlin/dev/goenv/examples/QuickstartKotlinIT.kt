package dev.goenv.examples

import dev.goenv.fixtures.assertion.GoEnvAssertions.assertThat
import dev.goenv.fixtures.catalogue.GorootPointsAtProject
import dev.goenv.fixtures.junit5.GoEnvScenario
import dev.goenv.fixtures.pipeline.Pipeline
import dev.goenv.fixtures.probe.ShellKind
import dev.goenv.fixtures.runtime.Bench
import java.nio.file.Path
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test

/** The first test in Kotlin. */
@Tag("docker")
@GoEnvScenario(GorootPointsAtProject::class)
class QuickstartKotlinIT {
    @Test
    fun `our preflight names GOROOT`(bench: Bench) {
        val pipeline = Pipeline.named("ours in Kotlin", Path.of("quickstart"))
            .script("preflight", ShellKind.SH, "test -d $(go env GOROOT)/src/fmt || { echo bad GOROOT; exit 1; }")
            .step("build", "go", "build", "-o", "app", ".")
            .build()

        assertThat(bench.run(pipeline)).detects().inStep("preflight").naming("GOROOT")
    }
}
