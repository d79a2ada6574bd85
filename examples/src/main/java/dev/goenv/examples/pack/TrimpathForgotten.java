package dev.goenv.examples.pack;

import static dev.goenv.fixtures.go.VersionRange.before;
import static dev.goenv.fixtures.go.VersionRange.from;

import dev.goenv.fixtures.scenario.Scenario;
import dev.goenv.fixtures.scenario.ScenarioSource;
import dev.goenv.fixtures.scenario.Source;
import dev.goenv.fixtures.scenario.VerdictKind;

/** A rule of one company: what leaves its CI is built with -trimpath, and its image sees to it. */
public final class TrimpathForgotten implements ScenarioSource {
    @Override
    public Scenario scenario() {
        return Scenario.describedBy(TrimpathForgotten.class)
                .title("The CI image has lost GOFLAGS=-trimpath")
                .why("Executables then hold the paths of the machine that built them, and no two builds are alike.")
                .fault("FROM ${base}\n")
                .control("""
                        FROM ${base}
                        ENV GOFLAGS=-trimpath
                        """)
                .probe("goflags-have-trimpath", """
                        case $(go env GOFLAGS) in
                        *-trimpath*) echo "GOFLAGS=$(go env GOFLAGS)" ;;
                        *) echo "GOFLAGS=$(go env GOFLAGS)"; exit 1 ;;
                        esac
                        """)
                .culprits("GOFLAGS", "-trimpath")
                .cure("Set it in the image.", """
                        FROM ${fault}
                        ENV GOFLAGS=-trimpath
                        """)
                .seen("go build is green either way; since Go 1.18 the executable tells.")
                .sources(
                        Source.of("Go: build flags", "https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies"))
                .expect(before("1.18"), VerdictKind.SURVIVED, "")
                .expect(from("1.18"), VerdictKind.BITTEN, "-trimpath true → (absent)")
                .build();
    }
}
