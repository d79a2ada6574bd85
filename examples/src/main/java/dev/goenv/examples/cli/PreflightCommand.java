package dev.goenv.examples.cli;

import dev.goenv.fixtures.audit.Preflight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the preflight. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        header = "Prints the preflight: one POSIX shell script for the begin of a pipeline.",
        description = {
            "",
            "It needs no Java where it runs, and exits with 1 if the environment would spoil a build.",
            "",
            "Example:",
            "  goenv preflight > ci/preflight.sh      then, first in the pipeline:  sh ci/preflight.sh"
        })
final class PreflightCommand implements Callable<Integer> {
    @Option(names = "--list", description = "Which scenarios it detects, and which it cannot see and why.")
    private boolean list;

    @Option(names = "--json", description = "The same list as JSON.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", 1);
            members.put("detects", Preflight.detects());
            members.put("cannotSee", Preflight.cannotSee());
            Terminal.printJson(spec, members);
        } else {
            Terminal.print(spec, list ? list() : Preflight.script());
        }
        return 0;
    }

    private static String list() {
        StringBuilder text = new StringBuilder("It detects:\n");
        Preflight.detects().forEach(id -> text.append("  ").append(id).append('\n'));
        text.append("It cannot see:\n");
        Preflight.cannotSee()
                .forEach((id, why) ->
                        text.append("  ").append(id).append(": ").append(why).append('\n'));
        return text.toString();
    }
}
