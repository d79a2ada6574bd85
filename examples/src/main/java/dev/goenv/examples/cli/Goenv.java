package dev.goenv.examples.cli;

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
        System.exit(exitCode(commandLine(), arguments));
    }

    /** Of a command; never one that means a finding where none was found. */
    static int exitCode(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) { // such as no memory: picocli lets it pass, and the JVM's own exit code for it is 1
            e.printStackTrace(commandLine.getErr());
            commandLine.getErr().flush();
            return COULD_NOT_LOOK;
        }
    }

    /** All commands. */
    static CommandLine commandLine() {
        return new CommandLine(new Goenv())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CouldNotLook())
                .setExitCodeExceptionMapper(failure -> COULD_NOT_LOOK);
    }
}
