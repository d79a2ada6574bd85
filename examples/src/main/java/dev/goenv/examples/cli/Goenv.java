package dev.goenv.examples.cli;

import dev.goenv.fixtures.probe.FixtureException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of {@code goenv.jar}. */
@Command(
        name = "goenv",
        mixinStandardHelpOptions = true,
        version = "goenv 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        header = "Finds Go environment anti-patterns, and tells which of them your pipeline would notice.",
        description = {
            "",
            "Begin with  goenv audit .  : it reads Dockerfiles and CI job files, needs no Docker and changes nothing."
        },
        footerHeading = "%nExit codes: 0 fine; 1 something was found, or the score is too low; 2 it could not look.%n",
        subcommands = {
            AuditCommand.class,
            DiffCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            PreflightCommand.class,
            ScenariosCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Goenv {
    static final int FOUND = 1;
    static final int COULD_NOT_LOOK = 2;

    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Goenv() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        // What Testcontainers says while it looks for an engine is for its developers; our messages say what failed.
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "off");
        }
        System.exit(commandLine().execute(arguments));
    }

    /** All commands; whatever they cannot do is one message on standard error, and exit code 2. */
    static CommandLine commandLine() {
        return new CommandLine(new Goenv())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof FixtureException || failure instanceof IllegalArgumentException)) {
                        throw failure;
                    }
                    PrintWriter err = command.getErr();
                    err.println(failure.getMessage());
                    err.flush();
                    return COULD_NOT_LOOK;
                });
    }
}
