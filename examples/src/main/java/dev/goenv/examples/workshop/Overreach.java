package dev.goenv.examples.workshop;

import dev.goenv.fixtures.go.GoVersion;
import dev.goenv.fixtures.probe.CommandResult;
import dev.goenv.fixtures.probe.Environment;
import dev.goenv.fixtures.probe.FixtureException;
import dev.goenv.fixtures.runtime.Workbench;
import dev.goenv.fixtures.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a repair opens or switches off beside what it mends: settings of the go command and permissions, asked in the
 * learner's environment and in its healthy twin.
 */
final class Overreach {
    /** Each of them can let in what nobody has checked. A stricter mode in GOFLAGS harms nobody. */
    static final List<String> SETTINGS =
            List.of("GOSUMDB", "GONOSUMDB", "GOPRIVATE", "GONOPROXY", "GOINSECURE", "GOFLAGS");

    private static final String MARK = "goenv-end: ";

    private Overreach() {}

    /** What the cured environment says, and the healthy one does not. */
    static List<String> of(Workbench bench, Scenario scenario, GoVersion version, List<String> free) {
        String script = script(free);
        List<String> healthy;
        try (Environment control = bench.control(scenario, version)) {
            healthy = lines(control, script);
        }
        try (Environment cured = bench.cured(scenario, version)) {
            List<String> more = new ArrayList<>(lines(cured, script));
            more.removeAll(healthy);
            return more;
        }
    }

    /** The same script, which tells at its end what its own commands are given. */
    static String asking(String script) {
        return "goenv_end() {\n" + script(List.of()) + " | sed 's/^/" + MARK + "/'\n}\ntrap goenv_end EXIT\n" + script;
    }

    /** What that script told. */
    static List<String> answers(String stdout) {
        return stdout.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
    }

    private static List<String> lines(Environment environment, String script) {
        CommandResult result = environment.sh(script);
        if (result.exitCode() != 0) {
            throw new FixtureException("[" + environment.name() + "]\nexpected: answers about its settings\nbut was:  "
                    + result.stderr().text() + "\nto fix:   run it again: its go answered in the trial before");
        }
        return result.stdout().text().lines().toList();
    }

    private static String script(List<String> free) {
        String asked = SETTINGS.stream().filter(name -> !free.contains(name)).collect(Collectors.joining(" "));
        return String.join(
                "\n",
                "{ for name in " + asked + "; do",
                "  value=$(go env $name)",
                "  case \"$name $value \" in",
                "  GOFLAGS*' -mod=mod '* | GOFLAGS*' -insecure '*) echo \"$name=$value\" ;;",
                "  GOFLAGS*) ;;",
                "  *) echo \"$name=$value\" ;;",
                "  esac",
                "done",
                "find /work \"$(go env GOROOT)\" /go -perm -0002 ! -type l -prune | sed 's/^/writable by everybody: /'; }");
    }
}
